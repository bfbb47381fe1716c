// A Traditional story in which a machine left wrong characters is shown before what corrects it is there: the part for
// Traditional, which such a story alone takes. Then other characters stand in the same places, as wide as those before.
import { isCoded } from '../core/errors.js';
import type { CurrentStory } from './current-story.js';
import type { Shown } from '../settings/types.js';

/** `put` shows the view, with these texts where it changes. A failure is told, and the source stays. */
export async function correctLate(current: CurrentStory, shown: () => Shown | null, put: (shown: Shown, texts: readonly string[] | null) => void,
  report: (code: string, message: string) => void): Promise<void> {
  if (!current.lacksCorrections(shown())) return;
  try {
    const changes = await current.correct();
    const now = shown();
    if (now) put(now, changes ? current.texts(now) : null);
  } catch (cause) {
    report(isCoded(cause as Error) ? (cause as { code: string } & Error).code : 'failed', (cause as Error).message);
  }
}
