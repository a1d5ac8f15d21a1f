import { currentByKey } from '../file/values.ts'
import { holds, type CaseFile } from '../file/case-file.ts'
import { mayBeSought } from '../file/case-status.ts'
import type { Doer } from '../entry/doer.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, MemberId, PersonId } from '../entry/ids.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { suspectsOf } from '../kinds/experience/danger.ts'
import { visitsAhead } from '../kinds/follow-up/visit-planned.ts'
import { visitsToThinkOver } from '../rules/marks/to-think-over.ts'
import { openActions } from '../kinds/planning/action.ts'
import { openGoals } from '../kinds/planning/goal.ts'
import { pageOf } from '../kinds/planning/page-for-child.ts'
import { marksOf } from '../kinds/registration/do-not.ts'
import { person, personOf } from '../kinds/registration/person.ts'
import { safetyOf, tiesOf } from '../kinds/registration/tie.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { isWithheldBy } from '../rules/consent/r06-withheld-stays.ts'
import { withheldNow } from '../kinds/registration/withhold.ts'
import type { TrackKey } from '../file/tracks.ts'
import type { IntegrationLevel } from '../vocabulary/integration-level.ts'
import type { TieType } from '../vocabulary/family/tie.ts'
import type { Picture } from '../vocabulary/picture.ts'
import { betrays, holdsNumber, names } from './betrays.ts'
import { speaksOfDanger, speaksOfTie } from './speaks-of-danger.ts'

/** Who does a step, as the child reads it. `somebody`: the person's name may not be on this page. */
export type PageDoer =
  | { readonly is: 'i' }
  | { readonly is: 'member'; readonly member: MemberId }
  | { readonly is: 'called'; readonly called: string }
  | { readonly is: 'somebody' }

/** `language` null: as it is in the file, in whatever language. The worker sees that, and no guess. */
export interface PageWords {
  readonly text: string
  readonly language: string | null
}

export interface PageStep {
  readonly entry: EntryId
  readonly key: TrackKey
  readonly words: PageWords
  readonly who: PageDoer
  readonly by: PlainDate | null
}

export interface PageGoal {
  readonly entry: EntryId
  readonly key: TrackKey
  readonly words: PageWords
  readonly picture: Picture
  /** The wish in the child's own words, if they may be on paper. */
  readonly wish: string | null
  readonly steps: readonly PageStep[]
}

export const WHY_LEFT_OFF = [
  'withheld',
  'not-to-learn-yet',
  'about-somebody-else',
  'names-somebody',
  'names-a-place',
  'holds-a-number',
  'a-word-that-tells',
  'speaks-of-danger',
  'answers-a-danger',
] as const
export type WhyLeftOff = (typeof WHY_LEFT_OFF)[number]

/** For the worker alone. `mayBeReworded`: a text written for the page would bring it back. */
export interface LeftOff {
  readonly entry: EntryId
  readonly key: TrackKey
  readonly text: string
  readonly because: WhyLeftOff
  readonly mayBeReworded: boolean
}

export interface PlanPage {
  readonly goals: readonly PageGoal[]
  /** The next visit; `aloud` where its day may not be on paper; null where none is promised. */
  readonly visit: { readonly on: PlainDate; readonly who: PageDoer } | 'aloud' | null
  /**
   * A person around the child is unsafe, or nobody knows: days, and names of helpers and places, are printed only where
   * a worker allows it.
   */
  readonly guarded: boolean
  readonly left: readonly LeftOff[]
}

interface Ask {
  readonly language: string
  readonly today: PlainDate
  /** Names of the agency's people, which no line may contain while the page is guarded. */
  readonly helpers: readonly string[]
  /** The worker allowed days and names of helpers all the same. */
  readonly evenSo?: boolean
}

/**
 * The child's plan on one page: the child's order, who does what, by when. Anybody may find it, so it contains no entry
 * that is withheld from anybody, nothing that the child may not learn yet, no fact about others, no unsafe person by
 * name or tie, no place, no number, no betraying word and no step against a danger; while it is guarded no name of a
 * helper either. Its content comes from `care` alone; the other held folders say what it must leave out.
 */
export function planPage(file: CaseFile, { language, today, helpers, evenSo = false }: Ask): PlanPage {
  const guarded = isGuarded(file) && !evenSo
  const around = aroundOf(file, guarded ? helpers : [])
  const left: LeftOff[] = []
  const written = pageOf(file)?.body
  const wordsFor = (key: TrackKey, own: string): PageWords => {
    const text = written?.words.find((one) => one.of === key && one.language === language)?.text
    return text === undefined ? { text: own, language: null } : { text, language }
  }
  const stays = (entry: Entry, key: TrackKey, words: PageWords, answers = false): boolean => {
    const because =
      neverOn(file, entry, today) ??
      (answers && words.language === null ? 'answers-a-danger' : tells(words.text, around))
    if (because === null) return true
    left.push({
      entry: entry.id,
      key,
      text: words.text,
      because,
      mayBeReworded: !(NEVER as readonly WhyLeftOff[]).includes(because),
    })
    return false
  }
  const stepsOf = (goal: TrackKey | null): readonly PageStep[] =>
    openActions(file).flatMap((entry) => {
      if ((entry.body.goal ?? null) !== goal) return []
      const words = wordsFor(entry.body.action, entry.body.what)
      const who = doerOf(file, entry.body.who, around, guarded)
      if (who === null)
        left.push({
          entry: entry.id,
          key: entry.body.action,
          text: words.text,
          because: 'names-somebody',
          mayBeReworded: false,
        })
      if (who === null || !stays(entry, entry.body.action, words, entry.body.answers.length > 0)) return []
      return [{ entry: entry.id, key: entry.body.action, words, who, by: guarded ? null : (entry.body.by ?? null) }]
    })

  const goals = inOrder(openGoals(file), written?.order ?? []).flatMap((entry): readonly PageGoal[] => {
    const { goal, title, wish, level, about } = entry.body
    const words = wordsFor(goal, title)
    if (!stays(entry, goal, words)) return []
    const said = wish.answer === 'said' && tells(wish.words, around) === null ? wish.words : null
    const picture = written?.pictures.find((one) => one.goal === goal)?.picture ?? usualPicture(level, about)
    return [{ entry: entry.id, key: goal, words, picture, wish: said, steps: stepsOf(goal) }]
  })
  const visit = nextVisit(file, today, around)
  return { goals, visit: guarded && visit ? 'aloud' : visit, guarded: isGuarded(file), left }
}

/** Reasons that no other wording solves. */
const NEVER = ['withheld', 'not-to-learn-yet', 'about-somebody-else'] as const

function neverOn(file: CaseFile, entry: Entry, today: PlainDate): WhyLeftOff | null {
  if (withheldNow(file).some((rule) => !isAllButForOne(rule) && isWithheldBy(rule, entry))) return 'withheld'
  const { childMayLearn: may } = entry
  if (may?.answer === 'no' || (may?.answer === 'later' && (may.from === undefined || may.from > today)))
    return 'not-to-learn-yet'
  return entry.about.length > 0 && !entry.about.includes('child') ? 'about-somebody-else' : null
}

/**
 * Whether it keeps all, a part or a sort of entries from one person other than the child. It empties no page of the
 * child's own: the page then is guarded against that person.
 */
const isAllButForOne = ({ body: { withheld, from } }: ReturnType<typeof withheldNow>[number]): boolean =>
  withheld.what !== 'entry' && from.recipient !== 'anyone' && from.person !== 'child'

interface Around {
  readonly unsafe: ReadonlySet<PersonId>
  readonly people: readonly string[]
  readonly ties: readonly TieType[]
  readonly places: readonly string[]
}

/** Whom and what no line may name, by every current entry; of two that clash both count. */
function aroundOf(file: CaseFile, helpers: readonly string[]): Around {
  const marks = marksOf(file)
  const unsafe = new Set([
    ...marks.map((mark) => mark.person),
    ...suspectsOf(file).map((entry) => entry.body.person),
    ...tiesOf(file)
      .filter((entry) => entry.body.safe === 'unsafe')
      .map((entry) => entry.body.person),
  ])
  const called = [...currentByKey(file, person).values()]
    .flat()
    .filter((entry) => unsafe.has(entry.body.person))
    .map((entry) => entry.body.called)
  const places = [...currentByKey(file, whereabouts).values()]
    .flat()
    .flatMap(({ body }) => [body.name ?? '', ...(body.address ?? '').split(/[,;\n]/)])
  const ties = tiesOf(file)
    .filter((entry) => unsafe.has(entry.body.person))
    .map((entry) => entry.body.tie)
  return {
    unsafe,
    people: [
      ...called,
      ...marks.map((mark) => mark.called),
      ...helpers,
      ...(helpers.length > 0 ? namedDoers(file) : []),
    ],
    ties,
    places: places.map((place) => place.trim()).filter((place) => place.length > 3),
  }
}

function tells(text: string, around: Around): WhyLeftOff | null {
  if (names(text, around.people) || speaksOfTie(text, around.ties)) return 'names-somebody'
  if (names(text, around.places)) return 'names-a-place'
  if (holdsNumber(text)) return 'holds-a-number'
  if (betrays(text)) return 'a-word-that-tells'
  return speaksOfDanger(text) ? 'speaks-of-danger' : null
}

/** People whom the plan names as doing something: a teacher, a nurse. */
const namedDoers = (file: CaseFile): readonly string[] =>
  openActions(file).flatMap(({ body }) => ('named' in body.who ? [body.who.named] : []))

/** Unsafe, or not known to be safe; also where nobody has checked, the reader does not hold the ties, or much is kept from one person. */
export function isGuarded(file: CaseFile): boolean {
  if (withheldNow(file).some(isAllButForOne)) return true
  if (!holds(file, 'identity', 'card') || marksOf(file).length > 0 || suspectsOf(file).length > 0) return true
  const ties = tiesOf(file)
  return ties.length === 0 || ties.some((entry) => entry.body.safe !== 'safe')
}

/** Null where the step and its doer may not be on the page. */
function doerOf(file: CaseFile, who: Doer, around: Around, guarded: boolean): PageDoer | null {
  if ('member' in who) return guarded ? { is: 'somebody' } : { is: 'member', member: who.member }
  if ('named' in who)
    return guarded || tells(who.named, around) !== null ? { is: 'somebody' } : { is: 'called', called: who.named }
  if (who.person === 'child') return { is: 'i' }
  if (around.unsafe.has(who.person)) return null
  const called = safetyOf(file, who.person) === 'safe' ? personOf(file, who.person)?.body.called : undefined
  return called === undefined || tells(called, around) !== null ? { is: 'somebody' } : { is: 'called', called }
}

function nextVisit(file: CaseFile, today: PlainDate, around: Around): Exclude<PlanPage['visit'], 'aloud'> {
  if (!mayBeSought(file)) return null
  const thought = new Set(visitsToThinkOver(file).map((entry) => entry.id))
  const [next] = visitsAhead(file)
    .filter((entry) => entry.body.on >= today && !thought.has(entry.id) && neverOn(file, entry, today) === null)
    .sort((a, b) => (a.body.on < b.body.on ? -1 : 1))
  const who = next && doerOf(file, next.body.who, around, false)
  return next && who ? { on: next.body.on, who } : null
}

function inOrder<Of extends { readonly body: { readonly goal: TrackKey } }>(
  goals: readonly Of[],
  order: readonly TrackKey[],
): readonly Of[] {
  const rank = (goal: Of) => (order.includes(goal.body.goal) ? order.indexOf(goal.body.goal) : order.length)
  return [...goals].sort((a, b) => rank(a) - rank(b))
}

const BY_LEVEL: Readonly<Record<IntegrationLevel, Picture>> = {
  'with-parent': 'family',
  family: 'home',
  community: 'play',
  society: 'papers',
}

const usualPicture = (level: IntegrationLevel | undefined, about: 'becoming-an-adult' | undefined): Picture =>
  about ? 'work' : level ? BY_LEVEL[level] : 'talk'

/** Pictures first for children under ten by the youngest possible age; where no age is known, the short text. */
export function pageVersion(youngest: number | null, band: string): 'pictures' | 'text' {
  if (youngest !== null) return youngest < 10 ? 'pictures' : 'text'
  return ['0-2', '3-5', '6-11'].includes(band) ? 'pictures' : 'text'
}
