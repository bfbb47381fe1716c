// What toolbar and settings sheet are told, and what they ask for.

export type Action = 'listen' | 'review' | 'copy' | 'share' | 'print';

// What the controls tell beside what is chosen.
export interface State {
  glosses: boolean;     // there are readings to show or hide
  pictures: boolean;    // the same of pictures
  meta: string;         // how long the story is
  headings: number;     // to jump to; what they say is asked when the outline opens
  speech: 'none' | 'idle' | 'speaking' | 'paused';
  highlights: boolean;  // changes can be highlighted
  corrections: boolean; // there are corrections to show or hide
}
