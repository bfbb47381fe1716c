// The platform's voices.

const speech = () => (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;

// The voice for a tag: of its region, else of its language; null where the platform has no Chinese one.
export function voiceFor(tag: string): SpeechSynthesisVoice | null {
  const wanted = /Hans/.test(tag) ? /CN|Hans/i : /HK/.test(tag) ? /HK|^yue/i : /TW|Hant$/i;
  const chinese = (speech()?.getVoices() ?? []).filter(({ lang }) => /^(zh|cmn|yue)\b/i.test(lang));
  return chinese.find(({ lang }) => wanted.test(lang))
    ?? chinese.find(({ lang }) => !/^yue|HK/i.test(lang)) ?? chinese[0] ?? null;
}

// Voices come late in some engines; until then there are none.
export function watchVoices(changed: () => void, signal: AbortSignal): void {
  speech()?.addEventListener?.('voiceschanged', changed, { signal });
}
