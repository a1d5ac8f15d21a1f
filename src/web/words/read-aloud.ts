/** The properties of a voice that are used. */
export type SpeechVoice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

/** A local voice of the language. A remote voice would be sent every word that it reads, so it is not used: what a child hears goes to nobody, and works without a network. */
export function voiceFor<Own extends SpeechVoice>(code: string, voices: readonly Own[]): Own | undefined {
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === code)
}

/** The text to read, in page order: each heading, paragraph and line separately; without names of pictures and without controls. */
const READ = 'h2, h3, p, li'

export function readableLines(page: Element): readonly string[] {
  return [...page.querySelectorAll(READ)]
    .filter((element) => element.closest('.no-print') === null && element.querySelector(READ) === null)
    .map((element) => element.textContent.replaceAll('☐', ' ').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}
