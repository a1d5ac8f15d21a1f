import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Ages } from '#domain/kinds/registration/birth.ts'
import type { WhoIsThis } from '#domain/questions/who-is-this.ts'
import { Avatar, Name } from '#web/components/name.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'

export interface ChildWords {
  /** "14 years", "8 to 10 years", "about 3 months", "age not known". */
  readonly age: (who: WhoIsThis, months: number | null) => string
  /** "girl"; null where it is not known or does not fit two words. */
  readonly sex: (who: WhoIsThis) => string | null
  /** Age and sex, as one line. */
  readonly about: (who: WhoIsThis, months: number | null) => string
  /** The name, or a description of a child without a name yet. Plain text, for labels. */
  readonly title: (who: WhoIsThis, months: number | null) => string
}

/** Words that identify a child: never a child group, a status or what happened. */
export function useChildWords(): ChildWords {
  const { t, i18n } = useLingui()

  const years = ({ youngest, oldest }: Ages): string => {
    if (youngest === null) return oldest === null ? t`age not known` : t`${oldest} or younger`
    if (oldest === null) return t`${youngest} or older`
    if (youngest === oldest)
      return youngest === 0 ? t`under 1 year` : t`${plural(youngest, { one: '# year', other: '# years' })}`
    return t`${youngest} to ${oldest} years`
  }
  const age: ChildWords['age'] = (who, months) => {
    if (months !== null && months < 24)
      return months === 0 ? t`under 1 month` : t`about ${plural(months, { one: '# month', other: '# months' })}`
    if (who.ages && (who.ages.youngest !== null || who.ages.oldest !== null)) return years(who.ages)
    if (who.ageBand === 'not-known') return t`age not known`
    const band = i18n._(codeWords(who.ageBand))
    return t`about ${band} years`
  }
  const sex: ChildWords['sex'] = (who) => {
    const grown = who.ages?.youngest !== undefined && who.ages.youngest !== null && who.ages.youngest >= 18
    if (who.gender === 'female') return grown ? t`woman` : t`girl`
    if (who.gender === 'male') return grown ? t`man` : t`boy`
    return null
  }
  const about: ChildWords['about'] = (who, months) =>
    [age(who, months), sex(who)].filter((part) => part !== null).join(', ')
  return {
    age,
    sex,
    about,
    title(who, months) {
      if (who.called) return who.called.text
      const old = age(who, months)
      const kind = sex(who)
      return kind === null ? t`A child, ${old}, not yet named` : t`A ${kind}, ${old}, not yet named`
    },
  }
}

const LATIN = /\p{Script=Latin}/u

/** The name in the child's own script, followed by Latin letters where that helps to read it. */
export function ChildName({ who, months }: { readonly who: WhoIsThis; readonly months: number | null }) {
  const words = useChildWords()
  if (!who.called) return <>{words.title(who, months)}</>
  const { text, language } = who.called
  const latin = LATIN.test(text)
    ? undefined
    : who.names.find((name) => name.body.use === 'use' && LATIN.test(name.body.text))
  return (
    <>
      <Name {...(language !== undefined && { lang: language })}>{text}</Name>
      {latin && (
        <>
          {' '}
          <Name>{latin.body.text}</Name>
        </>
      )}
    </>
  )
}

/** A round avatar with initials in the child's own script; a question mark for a child without a name yet. */
export function ChildFace({ who }: { readonly who: WhoIsThis }) {
  return <Avatar name={who.called?.text ?? '?'} />
}

/** How long ago, as words ("3 weeks ago"). */
export function DaysAgo({ days }: { readonly days: number }) {
  const { t } = useLingui()
  if (days <= 0) return <Trans>today</Trans>
  if (days === 1) return <Trans>yesterday</Trans>
  return <>{t`${plural(days, { one: '# day ago', other: '# days ago' })}`}</>
}
