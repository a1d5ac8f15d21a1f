/** A person's name in its own script and direction. `lang` where it is known, for the right letter shapes and line breaks. */
export function Name({ children, lang }: { readonly children: string; readonly lang?: string }) {
  return <bdi lang={lang ?? scriptOf(children)}>{children}</bdi>
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'uk'],
]

const scriptOf = (name: string) => SCRIPTS.find(([script]) => script.test(name))?.[1]

/** One or two initials, split by grapheme. */
export function initials(name: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const first = (word: string) => letters.segment(word)[Symbol.iterator]().next().value?.segment ?? ''
  return name.trim().split(/\s+/).slice(0, 2).map(first).join('')
}

/** A round avatar with initials; no photo. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className="face" lang={scriptOf(name)} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
