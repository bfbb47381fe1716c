// The elements in React's JSX.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FanjianReaderElement, FanjianSwitchElement } from './fanjian-reader.js';
import type { FanjianReaderAttributes, FanjianSwitchAttributes } from './fanjian-jsx.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fanjian-reader': FanjianReaderAttributes & Omit<DetailedHTMLProps<HTMLAttributes<FanjianReaderElement>, FanjianReaderElement>, keyof FanjianReaderAttributes>;
      'fanjian-switch': FanjianSwitchAttributes & Omit<DetailedHTMLProps<HTMLAttributes<FanjianSwitchElement>, FanjianSwitchElement>, keyof FanjianSwitchAttributes>;
    }
  }
}
