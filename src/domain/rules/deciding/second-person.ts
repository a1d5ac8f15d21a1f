import { answersTo, isApproved } from '../../file/approvals.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import type { Entry } from '../../entry/entry.ts'
import type { MemberId, PersonId } from '../../entry/ids.ts'
import { addDays, endOf, type PlainDate } from '../../entry/plain-date.ts'
import { isNotHere } from '../../file/from-elsewhere.ts'
import { current } from '../../file/values.ts'
import { cardOf } from '../../kinds/registration/card.ts'
import { marksOf } from '../../kinds/registration/do-not.ts'
import { name } from '../../kinds/registration/name.ts'
import { person } from '../../kinds/registration/person.ts'
import { markedMembers } from '../marked-members.ts'
import { representing } from '../r03-represented.ts'
import { isBarred } from '../r04-suspect-never-decides.ts'
import { decidedTogether } from '../../file/decided-together.ts'
import type { Second } from '../../vocabulary/sharing/lawful.ts'

/**
 * What is missing of a second person when a decision is written. A member must be one who can answer and is not the
 * writer; they answer under their own key, with an entry of theirs. A guardian without an account, or a named person on
 * duty, is *on paper, unconfirmed* (P7). The child, and any other person of the file, is no second person. Where nobody
 * could be reached it is decided alone, with the reason.
 */
export function lacksOfSecond(
  file: CaseFile,
  { secondPerson, alone }: Second,
  today: PlainDate,
  by: MemberId | undefined,
): readonly string[] {
  if (!secondPerson) return alone !== undefined && alone.trim() !== '' ? [] : ['second-person']
  const may =
    'named' in secondPerson
      ? !isNameInFile(file, secondPerson.named)
      : 'member' in secondPerson
        ? secondPerson.member !== by && canAnswer(file, secondPerson.member)
        : secondPerson.person !== 'child' && representsAndIsSafe(file, secondPerson.person, today)
  return may ? [] : ['second-person-who-may-answer']
}

/** A supervisor who has not left the agency, and whom this file does not mark: nothing is asked of such a colleague. */
const canAnswer = (file: CaseFile, member: MemberId): boolean =>
  (file.supervisors?.includes(member) ?? true) && !isNotHere(file, member) && !markedMembers(file).includes(member)

/** A representative whom nobody may contact or tell anything is not asked either. */
const representsAndIsSafe = (file: CaseFile, who: PersonId, today: PlainDate): boolean =>
  representing(file, today).some(({ body }) => body.person === who) &&
  !isBarred(file, who, 'contact') &&
  !isBarred(file, who, 'inform')

/**
 * The child, or a person around the child, typed as somebody on duty. They are chosen as themselves, so that it is
 * asked whether they may decide.
 */
function isNameInFile(file: CaseFile, named: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
  const called = [
    ...current(file, person).map(({ body }) => body.called),
    ...current(file, name).map(({ body }) => body.text),
    ...marksOf(file).map((mark) => mark.called),
    cardOf(file)?.body.called?.text ?? '',
  ]
  return called.some((one) => one !== '' && plain(one) === plain(named))
}

/**
 * What a second person has not confirmed yet: due on the next working day. What was decided alone, or with a person who
 * may not answer, is due today.
 */
export function secondLooks(file: CaseFile, entries: readonly Entry[]): readonly Due[] {
  return entries.flatMap((entry): Due[] => {
    const second = decidedTogether(entry)
    if (!second || entry.id in file.replaced || isApproved(file, entry) || answersTo(file, entry).returnedBy.length > 0)
      return []
    const on = endOf(entry.at)
    if (!second.secondPerson || lacksOfSecond(file, second, on, entry.by).length > 0)
      return [{ what: 'second-look', on, entry: entry.id }]
    return [
      {
        what: 'second-person-to-confirm',
        on: nextWorkingDay(on),
        entry: entry.id,
        ...('member' in second.secondPerson && { who: second.secondPerson }),
      },
    ]
  })
}

/**
 * The next day; after a Friday or a Saturday, the Monday. Our own rule [D]: a country's public holidays are not known
 * here.
 */
export function nextWorkingDay(day: PlainDate): PlainDate {
  const next = addDays(day, 1)
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(next, 2) : weekday === 0 ? addDays(next, 1) : next
}
