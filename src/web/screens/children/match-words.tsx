import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import type { KnownChild } from '#web/child/known-child.ts'
import { intlOf } from '#web/words/catalogue/tongues.ts'

export interface Match {
  /** 0 to 1. */
  readonly nearness: number
  /** The written name that matched best. */
  readonly because: string
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'uk'],
  [/\p{Script=Greek}/u, 'el'],
]

/** Why a search found this child. A name that must not be spoken finds the file and is not shown. */
export function MatchWords({ child, match }: { readonly child: KnownChild; readonly match: Match }) {
  return (
    <span className="note ink-2 state">
      <Icon name={match.nearness === 1 ? 'equal' : 'differs'} size="tiny" />
      <span>
        <Why child={child} match={match} />
      </span>
    </span>
  )
}

function Why({ child, match: { because, nearness } }: { readonly child: KnownChild; readonly match: Match }) {
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
  const script = SCRIPTS.find(([signs]) => signs.test(because))
  if (!script) return <Trans>Sounds or looks like it</Trans>
  const language = new Intl.DisplayNames(intlOf(i18n.locale), { type: 'language' }).of(script[1]) ?? ''
  return <Trans>Sounds like it in {language}</Trans>
}
