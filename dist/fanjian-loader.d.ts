// Loads either element when it comes near the window.
export {};
