import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Doer } from '#domain/entry/doer.ts'
import type { ToldBy, Whom } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { namesElsewhere } from '#domain/kinds/before/from-another-agency.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import { personOf } from '#domain/kinds/registration/person.ts'
import { isBarred } from '#domain/rules/r04-suspect-never-decides.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Say } from '#domain/entry/say.ts'
import { useRead } from '../device/use-read.ts'
import { displayName } from '../words/written/display-names.ts'
import { lowerCased } from '../words/written/lower-case.ts'
import { languageWords } from '../words/languages.ts'
import { useTimeWords } from '../words/times.ts'
import { codeWords } from './codes/first-codes.ts'

/** How a face formats a file's codes, days and people as words. `{p}` in any message is the child's pronoun: she, he, they or the-child. */
export interface Speak {
  readonly say: (words: MessageDescriptor) => string
  /** A code of the domain in words. */
  readonly code: (code: string) => string
  readonly codes: (codes: readonly string[]) => string
  readonly day: (date: PlainDate) => string
  /** The child, a person of the file, a source of information, or who does something. */
  readonly who: (whom: ToldBy | Doer) => string
  readonly everyone: (who: readonly (ToldBy | Doer)[]) => string
  readonly member: (member: MemberId) => string
  /** Whether a yes of this person for the child counts, as far as this file knows. */
  readonly mayAgree: (whom: Whom) => boolean
  /** The statement of a child or relative: quoted, or what happened instead. */
  readonly said: (say: Say) => string
  readonly list: (parts: readonly string[]) => string
  readonly language: (code: string) => string
  readonly country: (code: string) => string
  /** Words for use inside a sentence. */
  readonly small: (words: string) => string
}

/** The formatter for one file. */
export function useSpeak(file: CaseFile | null): Speak {
  const { i18n, t } = useLingui()
  const times = useTimeWords()
  const members = useRead(['members'], 'members', (device) => device.members())
  const here = members.is === 'read' ? members.value.map((one) => [one.member, one.name] as const) : undefined
  // Not before the members here are known: a file from elsewhere could name somebody else under the id of one of them.
  const names = new Map(here && [...(file ? namesElsewhere(file) : []), ...here])
  const pronoun = (file && cardOf(file)?.body.pronoun) ?? 'the-child'

  const say = (words: MessageDescriptor) => {
    const spoken: MessageDescriptor = { ...words, values: { p: pronoun, ...words.values } }
    return i18n._(spoken)
  }
  const code = (value: string) => say(codeWords(value))
  const { list } = times
  const member = (id: MemberId) => names.get(id) ?? t`a colleague`
  const who = (whom: ToldBy | Doer): string => {
    if (typeof whom === 'object')
      return 'named' in whom ? whom.named : 'member' in whom ? member(whom.member) : who(whom.person)
    if (whom === 'child' || whom === 'observed' || whom === 'document' || whom === 'professional') return code(whom)
    return (file && personOf(file, whom)?.body.called) ?? t`somebody in this file`
  }
  return {
    say,
    code,
    codes: (codes) => list(codes.map(code)),
    day: times.day,
    who,
    everyone: (people) => list(people.map(who)),
    member,
    mayAgree: (whom) => whom === 'child' || file === null || !isBarred(file, whom, 'accept-consent'),
    said(saying) {
      if (saying.answer === 'said') return t`“${saying.words}”`
      if (saying.answer === 'showed') return saying.words
      return saying.answer === 'not-asked' ? t`Not asked: ${saying.because}` : code('did-not-want-to-say')
    },
    list,
    language: (tag) => languageWords(i18n, tag),
    country: (tag) => displayName(i18n.locale, 'region', tag),
    small: (words) => lowerCased(i18n.locale, words),
  }
}
