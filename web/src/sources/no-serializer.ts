// Stands for dom-serializer, which domutils brings into linkedom's selectors and nothing calls.
export default function render(): never {
  throw new Error('nothing is serialized');
}
