import type { AppLanguage } from '../catalogue/app-languages.ts'

/** As long as a browser leaves text out for a font that it fetches (`font-display: block`). */
const LONGEST = 3000

/**
 * Fetches the letters of a language that the device lacks, in both weights. By itself a browser asks for them when such
 * a letter stands on the screen, and for bold ones when it finds the first bold one. Never rejects: where they cannot
 * be fetched, the words are shown with what the device has.
 */
export async function bringLetters({ name }: AppLanguage): Promise<void> {
  if (!('fonts' in document)) return
  const { fontFamily } = getComputedStyle(document.body)
  const both = Promise.allSettled([400, 700].map((weight) => document.fonts.load(`${weight} 1em ${fontFamily}`, name)))
  await Promise.race([both, new Promise((resolve) => setTimeout(resolve, LONGEST))])
}
