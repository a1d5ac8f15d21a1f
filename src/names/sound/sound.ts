/**
 * A Latin word as its sounds in most of the spelling habits that meet in one office: one character a sound, so that two spellings can be aligned.
 * Small letters are themselves. Capitals: C `ch`, G `gh`, J `j`, K as in `ka` is `k`, X an aspirated k, P an aspirated p, Q an aspirated t, T `th`, S `sh`, Z `zh`, N `ng`.
 */
const SPELT: readonly (readonly [RegExp, string])[] = [
  // An aspirated sound written twice is aspirated once: Sokkha, Vicchea.
  [/([kgptcbds])\1(?=h)/g, '$1'],
  // Vowels spelt as in English or French: Soe, Oo, Khaing, Moussa.
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/eau/g, 'o'],
  [/ng/g, 'N'],
  [/nk/g, 'Nk'],
  [/tsch|tch|tsh|tj|cz|ch{2,}|ch/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/dzh|dzs|dj|xh|gj|gy(?=[aeiou])|j/g, 'J'],
  [/zh/g, 'Z'],
  [/ky(?=[aeiou])|kj/g, 'C'],
  [/kh|hk|q(?!u)/g, 'X'],
  [/gh/g, 'G'],
  [/ph|hp/g, 'P'],
  [/ht|tth/g, 'Q'],
  [/th/g, 'T'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/wh/g, 'w'],
  [/rh/g, 'r'],
  [/hs/g, 's'],
  [/ts|tz/g, 'ts'],
  [/hl|lh/g, 'l'],
  [/hm/g, 'm'],
  [/hn/g, 'n'],
  [/nh(?=[aeiouy])/g, 'ny'],
  [/gn(?=[aeiou])/g, 'ny'],
  [/qu/g, 'k'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'S'],
  [/(\D)\1+/g, '$1'],
]

const heard = new Map<string, string>()
/** Size of the cache of words; a full cache is emptied. */
const REMEMBERED = 60_000

/** The sounds of one Latin word of a–z and digits. */
export function soundOf(word: string): string {
  const known = heard.get(word)
  if (known !== undefined) return known
  let sounds = word
  for (const [spelling, sound] of SPELT) sounds = sounds.replace(spelling, sound)
  if (heard.size >= REMEMBERED) heard.clear()
  heard.set(word, sounds)
  return sounds
}

const COARSE: Readonly<Record<string, string>> = {
  p: 'P',
  b: 'P',
  P: 'P',
  f: 'P',
  v: 'P',
  t: 'T',
  d: 'T',
  T: 'T',
  Q: 'T',
  s: 'S',
  z: 'S',
  S: 'S',
  Z: 'S',
  C: 'S',
  J: 'S',
  k: 'K',
  g: 'K',
  G: 'K',
  X: 'K',
  m: 'M',
  n: 'N',
  N: 'N',
  l: 'L',
  r: 'L',
}

const BONES = 'PTSKMNL'
const BONE_NUMBERS = Int8Array.from({ length: 128 }, (_, code) =>
  BONES.indexOf(COARSE[String.fromCharCode(code)] ?? '?'),
)
const BONE_BITS = Uint8Array.from(BONE_NUMBERS, (bone) => (bone < 0 ? 0 : 1 << bone))

/** The class of a consonant, 0 to 6; -1 for a vowel, a digit, or nothing. */
export const boneOf = (sound: string): number => (sound === '' ? -1 : (BONE_NUMBERS[sound.charCodeAt(0) & 127] ?? -1))

/** Bit mask of the seven classes of consonants in these sounds. */
export function bonesIn(sounds: string): number {
  let mask = 0
  for (let n = 0; n < sounds.length; n++) mask |= BONE_BITS[sounds.charCodeAt(n) & 127] ?? 0
  return mask
}

/** The skeleton of sounds without voicing, aspiration and vowels: seven letters that listeners seldom confuse. `h`, `w` and `y` are dropped like vowels; digits stay. */
export function skeletonOf(sounds: string): string {
  let bones = ''
  let last = ''
  for (const sound of sounds) {
    const bone = sound >= '0' && sound <= '9' ? sound : COARSE[sound]
    if (bone === undefined) last = ''
    else if (bone !== last) {
      bones += bone
      last = bone
    }
  }
  return bones
}

/** Tells names of one consonant apart (Mia, Lea, Su): the consonant and its vowels, reduced to three. */
export const vowelledOf = (sounds: string): string =>
  Array.from(
    sounds,
    (sound) =>
      skeletonOf(sound) || (/[eiy]/.test(sound) ? 'i' : /[ouw]/.test(sound) ? 'u' : sound === 'h' ? '' : sound),
  )
    .join('')
    .replace(/(.)\1+/g, '$1')
