import { Trans, useLingui } from '@lingui/react/macro'
import type { IndexMatch as Found } from '#names/index/name-index.ts'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { displayName } from '#web/words/written/display-names.ts'

export type ChildMatch = Omit<Found<KnownChild>, 'key'> & { readonly asked: string }

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Khmer}/u, 'Khmr'],
  [/\p{Script=Lao}/u, 'Laoo'],
  [/\p{Script=Myanmar}/u, 'Mymr'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Hangul}/u, 'Hang'],
]

const words = (text: string) => text.toLowerCase().split(/\s+/)

/** Why a search found this child; null where what was typed is in the name shown. A name that must not be spoken finds the file and is not shown. */
export function MatchWords({ child, match }: { readonly child: KnownChild; readonly match: ChildMatch }) {
  const shown =
    match.because === child.who.called?.text && !child.unspoken.has(match.because) ? words(match.because) : []
  if (match.nearness < 1 && words(match.asked.trim()).every((typed) => shown.some((word) => word.startsWith(typed))))
    return null
  return (
    <span className="note ink-2 state">
      <Icon name={match.nearness === 1 ? 'equal' : 'differs'} size="tiny" />
      <span>
        <Why child={child} match={match} />
      </span>
    </span>
  )
}

function Why({
  child,
  match: { because, nearness, language: heardIn },
}: {
  readonly child: KnownChild
  readonly match: ChildMatch
}) {
  const { i18n } = useLingui()
  if (child.unspoken.has(because)) return <Trans>A name that is not used any more</Trans>
  if (because !== child.who.called?.text) {
    return (
      <Trans>
        Also written <Name>{because}</Name>
      </Trans>
    )
  }
  if (nearness === 1) return <Trans>The same name</Trans>
  if (heardIn === 'nan') return <Trans>Sounds like it in Hokkien</Trans>
  if (heardIn !== null) {
    const language = displayName(i18n.locale, 'language', heardIn)
    return <Trans>Sounds like it in {language}</Trans>
  }
  // Several languages share a script: the script of her name does not tell which of them a child speaks.
  const [, code] = SCRIPTS.find(([signs]) => signs.test(because)) ?? []
  if (code === undefined) return <Trans>Sounds or looks like it</Trans>
  const script = displayName(i18n.locale, 'script', code)
  return <Trans>Sounds like it, written in {script}</Trans>
}
