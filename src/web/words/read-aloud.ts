/** What is needed to know of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

/**
 * A voice of the language that is on this device. One that is not would be sent every word that it says, so it counts as none: what a child hears read goes to nobody, and
 * works without a network.
 */
export function voiceFor<Own extends Voice>(code: string, voices: readonly Own[]): Own | undefined {
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === code)
}

/** What of a page is read, in its order: each heading, paragraph and line by itself, with the names of its pictures left out, and what is there to be touched. */
const READ = 'h2, h3, p, li'

export function linesOf(page: Element): readonly string[] {
  return [...page.querySelectorAll(READ)]
    .filter((element) => element.closest('.no-print') === null && element.querySelector(READ) === null)
    .map((element) => element.textContent.replaceAll('☐', ' ').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}
