import { cutting, type Cutting } from './scripts/script.ts'
import { THAI_SCRIPT } from './scripts/thai-script.ts'
import { LAO_SCRIPT } from './scripts/lao-script.ts'

const THAI = cutting(THAI_SCRIPT)
const LAO = cutting(LAO_SCRIPT)

const TONES = /[่้๊๋๎່້໊໋]/u

/** A silent letter, with the vowel under or over it. */
const SILENT = /(?:[ทตกดช]ร|[ก-ฮກ-ຮ])[ิีุู]?[์໌]/gu

/** Runs longer than this are cut; no name is as long. */
const LONGEST_RUN = 120

interface Path {
  readonly cost: number
  readonly latin: string
}

/**
 * Thai and Lao in the official romanisations. Neither script writes spaces between words, and Thai leaves out vowels: of all ways of cutting a run of letters
 * into syllables the cheapest is chosen, by the cost of each kind of syllable. Reads every run of Thai and Lao letters; spaces of the text are kept.
 */
export function readThai(text: string): string {
  return text
    .replace(/[\u0e00-\u0e4f]+/gu, (run) => cut(run.replace(/ํา/gu, 'ำ').replace(SILENT, ''), THAI))
    .replace(/[\u0e81-\u0ecf\u0edc-\u0edf]+/gu, (run) => cut(run.replace(/ໍາ/gu, 'ຳ').replace(SILENT, ''), LAO))
}

/** A run without tone marks, and which letters had one: such a letter begins a syllable. */
interface Run {
  readonly letters: string
  readonly toned: ReadonlySet<number>
}

function withoutTones(written: string): Run {
  let letters = ''
  const toned = new Set<number>()
  for (const letter of written.slice(0, LONGEST_RUN)) {
    if (TONES.test(letter)) toned.add(letters.length - 1)
    else letters += letter
  }
  return { letters, toned }
}

/** The likeliest cut into syllables, as Latin. */
function cut(written: string, language: Cutting): string {
  const run = withoutTones(written)
  const { length } = run.letters
  const paths: (Path | undefined)[] = [{ cost: 0, latin: '' }]
  for (let at = 0; at < length; at++) {
    const path = paths[at]
    if (!path) continue
    const steps = [...syllablesAt(run, at, language), ...elementsAt(run.letters, at, language)]
    for (const step of steps)
      offer(paths, at + step.length, { cost: path.cost + step.cost, latin: `${path.latin}’${step.latin}` })
    // A letter that fits no syllable is skipped.
    offer(paths, at + 1, { cost: path.cost + 6, latin: path.latin + (run.letters[at] === 'ฤ' ? 'rue' : '') })
  }
  return paths[length]?.latin ?? ''
}

interface Step {
  readonly length: number
  readonly latin: string
  readonly cost: number
}

function elementsAt(letters: string, at: number, { elements }: Cutting): readonly Step[] {
  const found: Step[] = []
  for (const [written, latin] of elements.get(letters.charAt(at)) ?? []) {
    if (letters.startsWith(written, at) && !ON.test(letters.charAt(at + written.length)))
      found.push({ length: written.length, latin, cost: -0.1 })
  }
  return found
}

function offer(paths: (Path | undefined)[], at: number, path: Path): void {
  const known = paths[at]
  if (!known || path.cost < known.cost) paths[at] = path
}

function syllablesAt({ letters: run, toned }: Run, at: number, language: Cutting): readonly Step[] {
  const before = language.before.has(run.charAt(at)) ? run.charAt(at) : ''
  const from = at + before.length
  const onsets = onsetsAt(run, from, before !== '', toned.has(from), language)
  const steps: Step[] = []
  for (const { shape, after, middle, closes, vowel, cost } of language.shapes.get(before) ?? []) {
    for (const onset of onsets) {
      const rest = from + onset.length
      if (!run.startsWith(middle, rest)) continue
      const closing = rest + middle.length
      const last = closes ? language.finals[run.charAt(closing)] : ''
      if (last === undefined || (closes && (toned.has(closing) || neverLast(shape, run, closing)))) continue
      const end = closing + (closes ? 1 : 0)
      // A letter with a vowel sign above it begins a syllable.
      if (ON.test(run.charAt(end)) && !(middle.length > 1 && ON.test(after))) continue
      steps.push({
        length: end - at,
        latin: onset.latin + vowelBefore(vowel, last),
        cost: cost + onset.cost + (closes ? rareLast(run.charAt(closing)) : 0.25) + unlikely(shape, run, from, end),
      })
    }
  }
  return steps
}

/** The consonants that can open a syllable here: one, a cluster, or after a vowel written first two that are pronounced with a short `a` between them. */
function onsetsAt(run: string, at: number, vowelFirst: boolean, alone: boolean, language: Cutting): readonly Step[] {
  const first = language.onsets[run.charAt(at)]
  if (first === undefined) return []
  const single = { length: 1, latin: first, cost: first === 'ng' ? 0.2 : 0 }
  // A tone mark is written on the last letter of a cluster.
  if (alone) return [single]
  const second = language.onsets[run.charAt(at + 1)]
  const cluster = language.clusters[run.slice(at, at + 2)]
  return [
    single,
    ...(cluster === undefined ? [] : [{ length: 2, latin: cluster, cost: -0.05 }]),
    ...(vowelFirst &&
    cluster === undefined &&
    second !== undefined &&
    LIGHT.test(run.charAt(at)) &&
    SONORANT.test(run.charAt(at + 1))
      ? [{ length: 2, latin: `${first}a${second}`, cost: 0.35 }]
      : []),
  ]
}

const LIGHT = /[ขฉถสผตจชพทก]/u
const SONORANT = /[งนมลรวย]/u

/** A letter alone is a short syllable mostly before a sonorant (kha-nun, sa-wang), and hardly ever the last one. Letters that are mostly vowels are seldom written without one. */
function unlikely(shape: string, run: string, at: number, end: number): number {
  if (shape === 'C' && end === run.length) return 0.3
  if (shape === 'C' && /[ขฉถสผ]/u.test(run.charAt(at)) && SONORANT.test(run.charAt(at + 1))) return -0.35
  return (shape === 'C' || shape === 'CF') && /[อวອ]/u.test(run.charAt(at)) ? 0.45 : 0
}

/** Letters that begin syllables more often than they close one. */
const rareLast = (letter: string) => (/[ซศสชขคถธพภฟร]/u.test(letter) ? 0.15 : 0)

/** These letters close no syllable of this shape, or belong to the next one. */
function neverLast(shape: string, run: string, at: number): boolean {
  const letter = run[at]
  if (letter === 'ว' && shape === 'CัF') return true
  if (letter === 'ย' && /^[เแโC]C?[ว็]?F$/.test(shape)) return true
  return letter === 'ร' && run[at + 1] === 'ร'
}

const ON = /^[ะัาำิีึืฺุู็ະັາຳິີຶືຸູົຽໍ]/u

/** A vowel and what closes it: a glide after the same vowel is not written twice. */
function vowelBefore(vowel: string, last: string): string {
  return vowel === last ? vowel : vowel + last
}
