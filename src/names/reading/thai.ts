/**
 * Thai and Lao as the official romanisations write them. Neither script leaves spaces between words, and Thai leaves out vowels: of all the ways of cutting a run of letters
 * into syllables the likeliest is taken, by what each kind of syllable costs.
 */

interface Tongue {
  readonly onsets: Readonly<Record<string, string>>
  readonly clusters: Readonly<Record<string, string>>
  readonly finals: Readonly<Record<string, string>>
  /** Ways of writing a syllable: C onset, F closing consonant; [pattern, vowel before F or at the end, cost]. */
  readonly shapes: readonly (readonly [pattern: string, vowel: string, cost: number])[]
  /** Elements of names whose spelling, mostly Indian, is not how they are said. */
  readonly elements: Readonly<Record<string, string>>
}

const THAI_ONSETS: Readonly<Record<string, string>> = {
  ก: 'k',
  ข: 'kh',
  ฃ: 'kh',
  ค: 'kh',
  ฅ: 'kh',
  ฆ: 'kh',
  ง: 'ng',
  จ: 'ch',
  ฉ: 'ch',
  ช: 'ch',
  ซ: 's',
  ฌ: 'ch',
  ญ: 'y',
  ฎ: 'd',
  ฏ: 't',
  ฐ: 'th',
  ฑ: 'th',
  ฒ: 'th',
  ณ: 'n',
  ด: 'd',
  ต: 't',
  ถ: 'th',
  ท: 'th',
  ธ: 'th',
  น: 'n',
  บ: 'b',
  ป: 'p',
  ผ: 'ph',
  ฝ: 'f',
  พ: 'ph',
  ฟ: 'f',
  ภ: 'ph',
  ม: 'm',
  ย: 'y',
  ร: 'r',
  ล: 'l',
  ว: 'w',
  ศ: 's',
  ษ: 's',
  ส: 's',
  ห: 'h',
  ฬ: 'l',
  อ: '',
  ฮ: 'h',
}
const THAI_CLUSTERS: Readonly<Record<string, string>> = {
  กร: 'kr',
  กล: 'kl',
  กว: 'kw',
  ขร: 'khr',
  ขล: 'khl',
  ขว: 'khw',
  คร: 'khr',
  คล: 'khl',
  คว: 'khw',
  ตร: 'tr',
  ปร: 'pr',
  ปล: 'pl',
  พร: 'phr',
  พล: 'phl',
  ผล: 'phl',
  ทร: 's',
  สร: 's',
  ศร: 's',
  บร: 'br',
  ดร: 'dr',
  ฟร: 'fr',
  บล: 'bl',
  หง: 'ng',
  หญ: 'y',
  หน: 'n',
  หม: 'm',
  หย: 'y',
  หร: 'r',
  หล: 'l',
  หว: 'w',
  อย: 'y',
}
const THAI_FINALS: Readonly<Record<string, string>> = {
  ก: 'k',
  ข: 'k',
  ค: 'k',
  ฆ: 'k',
  ง: 'ng',
  จ: 't',
  ช: 't',
  ฎ: 't',
  ฏ: 't',
  ฐ: 't',
  ฑ: 't',
  ฒ: 't',
  ด: 't',
  ต: 't',
  ถ: 't',
  ท: 't',
  ธ: 't',
  ศ: 't',
  ษ: 't',
  ส: 't',
  บ: 'p',
  ป: 'p',
  พ: 'p',
  ฟ: 'p',
  ภ: 'p',
  ญ: 'n',
  ณ: 'n',
  น: 'n',
  ร: 'n',
  ล: 'n',
  ฬ: 'n',
  ม: 'm',
  ย: 'i',
  ว: 'o',
}

const THAI_ELEMENTS: Readonly<Record<string, string>> = {
  สมุทร: 'samut',
  กฤษฎา: 'kritsada',
  กฤษณา: 'kritsana',
  กฤษณะ: 'kritsana',
  พรหม: 'phrom',
  พัฒนา: 'phatthana',
  พัฒน: 'phatthana',
  วัฒนา: 'watthana',
  วัฒน: 'watthana',
  โพธิ: 'pho',
  ธาตุ: 'that',
  ภูมิ: 'phum',
  ชาติ: 'chat',
  เกตุ: 'ket',
  เหตุ: 'het',
  จันทร: 'chan',
  เพชร: 'phet',
  บัตร: 'bat',
  มิตร: 'mit',
  จักร: 'chak',
  เจริญ: 'charoen',
  ศรี: 'si',
  อินทร: 'inthara',
  ทราย: 'sai',
  จระเข: 'chorakhe',
  จรเข: 'chorakhe',
  ธรรม: 'tham',
  กรรม: 'kam',
  สามัคคี: 'samakkhi',
  กาญจน: 'kanchana',
  ศิลป: 'sin',
  ประเสริฐ: 'prasoet',
  วิทย: 'witthaya',
  สุวรรณ: 'suwan',
  นคร: 'nakhon',
  ราช: 'ratcha',
  มหา: 'maha',
  เทพ: 'thep',
  รัตน: 'rattana',
  พงศ: 'phong',
  พงษ: 'phong',
  วงศ: 'wong',
  สิทธิ: 'sitthi',
  วุฒิ: 'wut',
  ชนะ: 'chana',
  ธน: 'thana',
  พนม: 'phanom',
  พล: 'phon',
  กุล: 'kun',
  พร: 'phon',
  สมร: 'samon',
  อรุณ: 'arun',
  อรัญ: 'aran',
  ปรีชา: 'pricha',
  ณรงค: 'narong',
  วีร: 'wira',
  สาธารณ: 'satharana',
  ภร: 'phon',
  สุร: 'sura',
  ธีร: 'thira',
  ยุทธ: 'yut',
  พัชร: 'phatchara',
  พัชรา: 'phatchara',
  รัตนา: 'rattana',
  จิร: 'chira',
  วณิช: 'wanit',
  สุนทร: 'sunthon',
  อมร: 'amon',
  ศิร: 'sira',
  บวร: 'bawon',
  พิพัฒน: 'phiphat',
  อุตสาห: 'utsaha',
  เกษตร: 'kaset',
  เกษม: 'kasem',
  เสมา: 'sema',
  เสด็จ: 'sadet',
  เสม็ด: 'samet',
  เฉลิม: 'chaloem',
  เฉลียง: 'chaliang',
  เสถียร: 'sathian',
  แสวง: 'sawaeng',
  แถลง: 'thalaeng',
  แสนสุข: 'saensuk',
  สระ: 'sa',
  สร้าง: 'sang',
  จริง: 'ching',
  ไทร: 'sai',
  ทราบ: 'sap',
  ทรง: 'song',
  ทรัพย: 'sap',
}

const THAI_TONGUE: Tongue = {
  onsets: THAI_ONSETS,
  clusters: THAI_CLUSTERS,
  finals: THAI_FINALS,
  shapes: [
    ['เCียว', 'iao', 0.3],
    ['เCียF', 'ia', 0.35],
    ['เCีย', 'ia', 0.35],
    ['เCือF', 'uea', 0.35],
    ['เCือย', 'ueai', 0.3],
    ['เCือ', 'uea', 0.35],
    ['CัวF', 'ua', 0.5],
    ['Cัว', 'ua', 0.35],
    ['CวF', 'ua', 0.6],
    ['Cวย', 'uai', 0.5],
    ['เCาะ', 'o', 0.3],
    ['เCา', 'ao', 0.35],
    ['เCอะ', 'oe', 0.3],
    ['เCอF', 'oe', 0.5],
    ['เCอ', 'oe', 0.4],
    ['เCิF', 'oe', 0.35],
    ['เCย', 'oei', 0.45],
    ['เC็F', 'e', 0.35],
    ['เCF', 'e', 0.45],
    ['เCะ', 'e', 0.3],
    ['เC', 'e', 0.6],
    ['แC็F', 'ae', 0.35],
    ['แCF', 'ae', 0.45],
    ['แCะ', 'ae', 0.3],
    ['แC', 'ae', 0.6],
    ['โCF', 'o', 0.45],
    ['โCะ', 'o', 0.3],
    ['โC', 'o', 0.6],
    ['ใC', 'ai', 0.35],
    ['ไCย', 'ai', 0.35],
    ['ไC', 'ai', 0.4],
    ['Cะ', 'a', 0.3],
    ['CัF', 'a', 0.35],
    ['CาF', 'a', 0.45],
    ['Cา', 'a', 0.6],
    ['Cำ', 'am', 0.35],
    ['CิF', 'i', 0.5],
    ['Cิ', 'i', 0.65],
    ['CีF', 'i', 0.5],
    ['Cี', 'i', 0.6],
    ['CึF', 'ue', 0.4],
    ['Cึ', 'ue', 0.5],
    ['Cือ', 'ue', 0.35],
    ['CืF', 'ue', 0.4],
    ['CุF', 'u', 0.5],
    ['Cุ', 'u', 0.65],
    ['CูF', 'u', 0.5],
    ['Cู', 'u', 0.6],
    ['C็อF', 'o', 0.35],
    ['CอF', 'o', 0.55],
    ['Cอย', 'oi', 0.5],
    ['Cอ', 'o', 0.6],
    ['CรรF', 'a', 0.4],
    ['Cรร', 'an', 0.45],
    ['Cร', 'on', 1.15],
    ['C็', 'o', 0.5],
    ['Cฤ', 'rue', 0.4],
    ['CฤF', 'ri', 0.5],
    ['CF', 'o', 0.75],
    ['C', 'a', 0.85],
  ],
  elements: THAI_ELEMENTS,
}

const LAO_ONSETS: Readonly<Record<string, string>> = {
  ກ: 'k',
  ຂ: 'kh',
  ຄ: 'kh',
  ງ: 'ng',
  ຈ: 'ch',
  ສ: 's',
  ຊ: 's',
  ຍ: 'ny',
  ດ: 'd',
  ຕ: 't',
  ຖ: 'th',
  ທ: 'th',
  ນ: 'n',
  ບ: 'b',
  ປ: 'p',
  ຜ: 'ph',
  ຝ: 'f',
  ພ: 'ph',
  ຟ: 'f',
  ມ: 'm',
  ຢ: 'y',
  ຣ: 'r',
  ລ: 'l',
  ວ: 'v',
  ຫ: 'h',
  ອ: '',
  ຮ: 'h',
  ໜ: 'n',
  ໝ: 'm',
  ຽ: 'y',
}
const LAO_TONGUE: Tongue = {
  onsets: LAO_ONSETS,
  clusters: {
    ຫງ: 'ng',
    ຫຍ: 'ny',
    ຫນ: 'n',
    ຫມ: 'm',
    ຫລ: 'l',
    ຫຼ: 'l',
    ຫຣ: 'r',
    ຫວ: 'v',
    ກວ: 'kw',
    ຂວ: 'khw',
    ຄວ: 'khw',
    ກຣ: 'kr',
    ປຣ: 'pr',
    ພຣ: 'phr',
    ຕຣ: 'tr',
    ປຼ: 'pl',
    ປລ: 'pl',
  },
  finals: {
    ກ: 'k',
    ງ: 'ng',
    ດ: 't',
    ຕ: 't',
    ນ: 'n',
    ບ: 'p',
    ປ: 'p',
    ມ: 'm',
    ຍ: 'i',
    ຽ: 'i',
    ວ: 'o',
    ສ: 't',
    ຣ: 'n',
    ລ: 'n',
  },
  shapes: [
    ['ເCຍF', 'ia', 0.5],
    ['ເCັຍF', 'ia', 0.3],
    ['ເCັຍ', 'ia', 0.3],
    ['ເCຍ', 'ia', 0.35],
    ['ເCືອF', 'uea', 0.3],
    ['ເCຶອF', 'uea', 0.3],
    ['ເCືອ', 'uea', 0.3],
    ['CັວF', 'ua', 0.4],
    ['Cົວະ', 'ua', 0.3],
    ['Cົວ', 'ua', 0.3],
    ['CວF', 'oua', 0.6],
    ['CຽF', 'ia', 0.35],
    ['CັຽF', 'ia', 0.3],
    ['Cຽວ', 'iao', 0.3],
    ['ເCາະ', 'o', 0.3],
    ['ເCົາ', 'ao', 0.3],
    ['ເCິF', 'eu', 0.3],
    ['ເCີF', 'eu', 0.3],
    ['ເCີ', 'eu', 0.35],
    ['ເCິ', 'eu', 0.35],
    ['ເCັF', 'e', 0.3],
    ['ເCF', 'e', 0.5],
    ['ເCະ', 'e', 0.3],
    ['ເC', 'e', 0.6],
    ['ແCັF', 'ae', 0.3],
    ['ແCF', 'ae', 0.45],
    ['ແCະ', 'ae', 0.3],
    ['ແC', 'ae', 0.6],
    ['ໂCັF', 'o', 0.3],
    ['ໂCF', 'o', 0.45],
    ['ໂCະ', 'o', 0.3],
    ['ໂC', 'o', 0.6],
    ['ໃC', 'ai', 0.3],
    ['ໄC', 'ai', 0.35],
    ['CົF', 'o', 0.35],
    ['Cະ', 'a', 0.3],
    ['CັF', 'a', 0.35],
    ['CາF', 'a', 0.5],
    ['Cາ', 'a', 0.6],
    ['Cຳ', 'am', 0.35],
    ['CິF', 'i', 0.5],
    ['Cິ', 'i', 0.6],
    ['CີF', 'i', 0.5],
    ['Cີ', 'i', 0.6],
    ['CຶF', 'eu', 0.4],
    ['Cຶ', 'eu', 0.5],
    ['CືF', 'eu', 0.4],
    ['Cື', 'eu', 0.5],
    ['CຸF', 'ou', 0.5],
    ['Cຸ', 'ou', 0.6],
    ['CູF', 'ou', 0.5],
    ['Cູ', 'ou', 0.6],
    ['CອຍF', 'oi', 0.5],
    ['CອF', 'o', 0.5],
    ['Cໍ', 'o', 0.5],
    ['C', 'a', 1.6],
  ],
  elements: {},
}

interface Shape {
  readonly shape: string
  readonly after: string
  readonly middle: string
  readonly closes: boolean
  readonly vowel: string
  readonly cost: number
}

/** A tongue made ready for cutting: shapes by the vowel that is written first, elements by their first letter. */
interface Cutting {
  readonly onsets: Tongue['onsets']
  readonly clusters: Tongue['clusters']
  readonly finals: Tongue['finals']
  readonly before: ReadonlySet<string>
  readonly shapes: ReadonlyMap<string, readonly Shape[]>
  readonly elements: ReadonlyMap<string, readonly (readonly [string, string])[]>
}

function cutting({ onsets, clusters, finals, shapes, elements }: Tongue): Cutting {
  const all = shapes.map(([shape, vowel, cost]) => {
    const [before = '', after = ''] = shape.split('C')
    const closes = after.endsWith('F')
    return { before, shape, after, middle: closes ? after.slice(0, -1) : after, closes, vowel, cost }
  })
  return {
    onsets,
    clusters,
    finals,
    before: new Set(all.map(({ before }) => before).filter((before) => before !== '')),
    shapes: Map.groupBy(all, ({ before }) => before),
    elements: Map.groupBy(Object.entries(elements), ([written]) => written.slice(0, 1)),
  }
}

const THAI = cutting(THAI_TONGUE)
const LAO = cutting(LAO_TONGUE)

const TONES = /[่้๊๋๎່້໊໋]/u
/** A letter that is written and not read, with the vowel under or over it. */
const SILENT = /(?:[ทตกดช]ร|[ก-ฮກ-ຮ])[ิีุู]?[์໌]/gu
/** Runs longer than this are cut; no name has one. */
const LONGEST_RUN = 120

interface Path {
  readonly cost: number
  readonly latin: string
}

/** Reads every run of Thai and Lao letters; a space stays where the text has one. */
export function readThai(text: string): string {
  return text
    .replace(/[\u0e00-\u0e4f]+/gu, (run) => cut(run.replace(/ํา/gu, 'ำ').replace(SILENT, ''), THAI))
    .replace(/[\u0e81-\u0ecf\u0edc-\u0edf]+/gu, (run) => cut(run.replace(/ໍາ/gu, 'ຳ').replace(SILENT, ''), LAO))
}

/** A run without tone marks, and which letters bore one: such a letter begins a syllable. */
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
function cut(written: string, tongue: Cutting): string {
  const run = withoutTones(written)
  const { length } = run.letters
  const paths: (Path | undefined)[] = [{ cost: 0, latin: '' }]
  for (let at = 0; at < length; at++) {
    const path = paths[at]
    if (!path) continue
    const steps = [...syllablesAt(run, at, tongue), ...elementsAt(run.letters, at, tongue)]
    for (const step of steps)
      offer(paths, at + step.length, { cost: path.cost + step.cost, latin: `${path.latin}’${step.latin}` })
    // What is no syllable is passed over.
    offer(paths, at + 1, {
      cost: path.cost + (steps.length > 0 ? 6 : 3),
      latin: path.latin + (run.letters[at] === 'ฤ' ? 'rue' : ''),
    })
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
  for (const [written, latin] of elements.get(letters[at] ?? '') ?? []) {
    if (letters.startsWith(written, at) && !ON.test(letters[at + written.length] ?? ''))
      found.push({ length: written.length, latin, cost: -0.1 })
  }
  return found
}

function offer(paths: (Path | undefined)[], at: number, path: Path): void {
  const known = paths[at]
  if (!known || path.cost < known.cost) paths[at] = path
}

function syllablesAt({ letters: run, toned }: Run, at: number, tongue: Cutting): readonly Step[] {
  const before = tongue.before.has(run[at] ?? '') ? (run[at] ?? '') : ''
  const from = at + before.length
  const onsets = onsetsAt(run, from, before !== '', toned.has(from), tongue)
  const found: Step[] = []
  if (onsets.length === 0) return found
  for (const { shape, after, middle, closes, vowel, cost } of tongue.shapes.get(before) ?? []) {
    for (const onset of onsets) {
      const rest = from + onset.length
      if (!run.startsWith(middle, rest)) continue
      const closing = rest + middle.length
      const last = closes ? tongue.finals[run[closing] ?? ''] : ''
      if (last === undefined || (closes && (toned.has(closing) || neverLast(shape, run, closing)))) continue
      const end = closing + (closes ? 1 : 0)
      // A letter that a vowel sign stands on begins a syllable.
      if (ON.test(run[end] ?? '') && !(after !== '' && ON.test(after) && !closes && middle.length > 1)) continue
      found.push({
        length: end - at,
        latin: onset.latin + vowelBefore(vowel, last),
        cost: cost + onset.cost + (closes ? rareLast(run[closing] ?? '') : 0.25) + unlikely(shape, run, from, end),
      })
    }
  }
  return found
}

/** The consonants that can open a syllable here: one, a cluster, or after a vowel written first two that are said with a short `a` between them. */
function onsetsAt(run: string, at: number, vowelFirst: boolean, alone: boolean, tongue: Cutting): readonly Step[] {
  const first = tongue.onsets[run[at] ?? '']
  if (first === undefined) return []
  const single = { length: 1, latin: first, cost: first === 'ng' ? 0.2 : 0 }
  // A tone mark stands on the last letter of a cluster.
  if (alone) return [single]
  const second = tongue.onsets[run[at + 1] ?? '']
  const cluster = tongue.clusters[run.slice(at, at + 2)]
  return [
    single,
    ...(cluster === undefined ? [] : [{ length: 2, latin: cluster, cost: -0.05 }]),
    ...(vowelFirst &&
    cluster === undefined &&
    second !== undefined &&
    LIGHT.test(run[at] ?? '') &&
    SONORANT.test(run[at + 1] ?? '')
      ? [{ length: 2, latin: `${first}a${second}`, cost: 0.35 }]
      : []),
  ]
}

const LIGHT = /[ขฉถสผตจชพทก]/u
const SONORANT = /[งนมลรวย]/u

/** A letter alone is a short syllable mostly before a sonorant: kha-nun, sa-wang; and hardly ever the last one. Letters that are mostly a vowel seldom stand without one. */
function unlikely(shape: string, run: string, at: number, end: number): number {
  if (shape === 'C' && end === run.length && end > 1) return 0.3
  if (shape === 'C' && /[ขฉถสผ]/u.test(run[at] ?? '') && SONORANT.test(run[at + 1] ?? '')) return -0.35
  return (shape === 'C' || shape === 'CF') && /[อวອ]/u.test(run[at] ?? '') ? 0.45 : 0
}

/** Letters that begin syllables more often than they close one. */
const rareLast = (letter: string) => (/[ซศสชขคถธพภฟร]/u.test(letter) ? 0.15 : 0)

/** These letters close no syllable of this shape, or belong to what comes. */
function neverLast(shape: string, run: string, at: number): boolean {
  const letter = run[at]
  if (letter === 'ว' && shape === 'CัF') return true
  if (letter === 'ย' && /^[เแโC]C?[ว็]?F$/.test(shape)) return true
  return letter === 'ร' && run[at + 1] === 'ร'
}

const ON = /^[ะัาำิีึืฺุู็ະັາຳິີຶືຸູົຽໍ]/u

function vowelBefore(vowel: string, last: string): string {
  if (last === 'i')
    return vowel === 'u' || vowel === 'a' || vowel === 'o' ? `${vowel}i` : vowel === 'i' ? 'i' : `${vowel}i`
  if (last === 'o') return vowel === 'a' ? 'ao' : vowel === 'o' ? 'o' : `${vowel}o`
  return vowel + last
}
