import type { Entry } from '../../../src/domain/entry/entry.ts'
import { addDays } from '../../../src/domain/entry/plain-date.ts'
import type { BodyOf } from '../../../src/domain/file/kind.ts'
import { familyAssessment } from '../../../src/domain/kinds/assessment/family-assessment.ts'
import { factor } from '../../../src/domain/kinds/assessment/factor.ts'
import { levelAssessment } from '../../../src/domain/kinds/assessment/level-assessment.ts'
import { safetyLook } from '../../../src/domain/kinds/assessment/safety-look.ts'
import { selfHarm } from '../../../src/domain/kinds/assessment/self-harm.ts'
import { missingEpisode } from '../../../src/domain/kinds/care/missing-episode.ts'
import { dormantByWish } from '../../../src/domain/kinds/closure/dormant-by-wish.ts'
import { closure } from '../../../src/domain/kinds/closure/closure.ts'
import { reopened } from '../../../src/domain/kinds/closure/reopened.ts'
import { identificationStatus } from '../../../src/domain/kinds/experience/identification-status.ts'
import { card } from '../../../src/domain/kinds/registration/card.ts'
import { limitsTold } from '../../../src/domain/kinds/registration/limits-told.ts'
import { parentChanged } from '../../../src/domain/kinds/registration/parent-changed.ts'
import { birthRegistration } from '../../../src/domain/kinds/rights/birth-registration.ts'
import { courtDate } from '../../../src/domain/kinds/rights/court-date.ts'
import { education } from '../../../src/domain/kinds/rights/education.ts'
import { identityPaper } from '../../../src/domain/kinds/rights/identity-paper.ts'
import { nonPunishment } from '../../../src/domain/kinds/rights/non-punishment.ts'
import { day, entryOf } from '../entries.ts'
import { mother, uncle } from '../people.ts'
import { aClosure, aRisk, me, notYetTo, says } from '../work.ts'
import {
  agreed,
  around,
  born,
  dangerFrom,
  community,
  family,
  help,
  inGroup,
  known,
  lived,
  lives,
  opened,
  risk,
  speaksFor,
  strength,
  thinks,
  TODAY,
  used,
  wants,
} from './child.ts'
import { again, ago } from './again.ts'
import { childrenSince, furtherEntries, mothersFile, othersThere } from './further-life-as-entries.ts'
import type { Life } from './life.ts'
import { officeEntries } from './office-life-as-entries.ts'

const on = (entry: Entry, days: number): Entry => ({ ...entry, at: ago(days) })

/** The entries of a life: what stands, and before it what was written and is no longer so. */
export function entriesOf(life: Life): readonly Entry[] {
  return [
    ...registered(life),
    ...assessed(life),
    ...lifeAtHome(life),
    ...rights(life),
    ...work(life),
    ...furtherEntries(life.further),
    ...officeEntries(life.offices),
  ]
}

function registered(life: Life): readonly Entry[] {
  const year = Number(TODAY.slice(0, 4)) - life.age
  const { further } = life
  const opening = opened(ago(life.openFor), {
    ...(further.cameWithParentsCase && { source: 'parents-own-case' }),
    ...othersThere(further),
  })
  return [
    opening,
    ...childrenSince(further, opening),
    // Half of them came of their age last summer, so that some come of age within half a year.
    born(day(life.n % 2 === 0 ? `${String(year)}-01-15` : `${String(year - 1)}-06-15`)),
    inGroup(life.group),
    ...again(card, [
      { pronoun: 'she', ageBand: 'not-known', languages: ['km'], interpreter: 'needed' },
      {
        pronoun: 'she',
        ageBand: 'not-known',
        languages: ['km'],
        interpreter: life.interpreter === 'not-needed' ? 'not-needed' : 'needed',
      },
    ]),
    ...(life.motherKnown
      ? [
          around(mother, 'mother', further.motherHasFile ? { theirFile: mothersFile } : {}),
          known(mother, { alive: life.motherAlive ? 'yes' : 'no', ageBand: further.motherAge }),
        ]
      : []),
    ...(life.involved === 'uncle-at-home' ? [around(uncle, 'uncle', { livesWithChild: 'yes' })] : []),
    ...(life.involved === 'employer' ? [around(uncle, 'employer')] : []),
    ...(life.involved ? [dangerFrom(life.involved === 'mother' ? mother : uncle, life.involvedAs)] : []),
    ...life.parent.map((what, n) =>
      entryOf(
        parentChanged,
        { person: mother, what, childKnows: 'yes', childSays: says('I know.'), caresNow: [] },
        { at: ago(50 - n * 20) },
      ),
    ),
    ...(life.limitsTold
      ? [entryOf(limitsTold, { to: 'child', told: ['who-may-read'], how: 'spoken', understood: 'yes' })]
      : []),
    ...(life.represented
      ? [
          speaksFor({
            conflict: further.conflict === 'none' ? 'none-declared' : 'possible',
            ...(further.conflict === 'possible-and-ended' && { endsOn: ago(5) }),
          }),
        ]
      : []),
    ...(life.carerConsents ? [agreed(mother)] : []),
    ...(life.childConsents ? [agreed('child')] : []),
  ]
}

function assessed(life: Life): readonly Entry[] {
  const keyed = (entry: Entry, factorKey: string): Entry => ({
    ...entry,
    body: { ...(entry.body as object), factor: factorKey, place: life.further.risksIn },
  })
  const hows = ['very-hard', 'good'] as const
  return [
    ...[...life.risks].map((area) => keyed(risk(area), `r-${area}`)),
    ...[...life.risksOver].flatMap((area) => {
      const was = on(keyed(risk(area), `r-${area}`), 60)
      return [was, entryOf(factor, { is: 'over', factor: `r-${area}`, because: 'It ended.' }, { replaces: [was.id] })]
    }),
    ...[...life.risksPastTheirDay].map((area) => keyed(entryOf(factor, aRisk({ area, until: ago(3) })), `p-${area}`)),
    ...(life.schoolStale ? [on(keyed(risk('out-of-school'), 'r-stale'), 100)] : []),
    ...(life.idPaper || life.n % 3 === 0
      ? [on(keyed(entryOf(factor, aRisk({ area: 'no-documents' })), 'r-papers'), 100)]
      : []),
    ...[...life.strengths].map((area) => keyed(strength(area), `s-${area}`)),
    ...(life.levels
      ? [
          ...hows.map((how) => levelEntry({ 'with-parent': how, family: how, community: how, society: how }, 90)),
          levelEntry(life.levels, 3),
        ]
      : []),
    ...(life.safety ? again(safetyLook, [look('safe'), look('not-safe'), look(life.safety)]) : []),
    ...(life.selfHarm
      ? again(
          selfHarm,
          [
            { is: 'open', crisis: 'a', signs: ['worry-without-words'], hurtNow: 'no', stays: [me] },
            ...(life.selfHarm === 'over'
              ? [{ is: 'over' as const, crisis: 'a', found: 'She slept.', decidedWith: [me] }]
              : []),
          ],
          [120, NIGHT_OVER[life.further.nightOver]],
        )
      : []),
    ...(life.views ? [thinks({ matter: 'school-or-work' })] : []),
    ...(life.familyWants
      ? again(familyAssessment, [
          family({ wantsTheChild: life.familyWants === 'no' ? 'yes' : 'no' }).body,
          family({ wantsTheChild: life.familyWants, isAble: life.familyWants === 'in-part' ? 'no' : 'yes' }).body,
        ])
      : []),
    ...(life.communityLooked ? [community()] : []),
  ]
}

/** Days ago. What endangers a child is written nine days ago. */
const NIGHT_OVER = { 'since-the-danger': 5, 'before-the-danger': 30, 'long-ago': 100 }

type Look = BodyOf<typeof safetyLook>
const look = (answer: Look['answer']): Look => {
  const rest = { how: 'seen-there' as const, because: 'As it was.', againBy: TODAY }
  return answer === 'safe-with-care' ? { answer, careMeans: 'The gate is shut.', ...rest } : { answer, ...rest }
}

const levelEntry = (levels: NonNullable<Life['levels']>, days: number): Entry =>
  entryOf(
    levelAssessment,
    {
      levels: Object.fromEntries(
        Object.entries(levels).map(([level, is]) => [level, { level: is, view: 'worker', observation: 'Seen.' }]),
      ),
    },
    { at: ago(days) },
  )

function lifeAtHome(life: Life): readonly Entry[] {
  const homes: Entry[] = []
  for (const [n, place] of life.places.entries()) {
    const at = ago(190 - n * 30)
    // A slip of the pen, corrected on the same day.
    for (const arrangement of n === 0 ? [...Array<'not-known'>(life.corrections).fill('not-known'), place] : [place]) {
      const before = homes.at(-1)
      homes.push(lives(arrangement, {}, { at, replaces: before ? [before.id] : [] }))
    }
  }
  const gone = { episode: 'a', since: ago(20) }
  return [
    lived(life.lived, life.told, life.livedWhen),
    ...homes,
    ...(life.missing
      ? again(
          missingEpisode,
          [{ is: 'missing' as const, ...gone }, ...(life.missing === 'missing' ? [] : [{ is: life.missing, ...gone }])],
          21,
        )
      : []),
    ...(life.form
      ? [
          used({
            forms: life.further.secondForm ? [life.form, 'organ-removal'] : [life.form],
            work: [life.work],
            sexualForms: life.offices.pictures ? ['abuse-images'] : [],
            recruitedBy: [life.recruitedBy],
            recruitedHow: [life.recruitedHow],
            scope: life.further.scopes[0] ?? 'not-known',
          }),
          ...life.further.scopes.slice(1).map((scope) => used({ episode: 2, scope })),
        ]
      : []),
  ]
}

function rights(life: Life): readonly Entry[] {
  const blame = {
    matter: 'm',
    blamedFor: ['petty-crime'] as ['petty-crime'],
    held: 'not-held' as const,
    childSays: says('No.'),
  }
  return [
    ...(life.school === 'unwritten'
      ? []
      : again(
          education,
          (['left-school', 'goes-to-school', life.school === 'goes' ? 'goes-to-school' : 'out-of-school'] as const).map(
            (stands) => ({
              stands,
              level: 'primary' as const,
              obstacles: [],
              schoolKnows: 'nothing' as const,
              childSays: says('Maths.'),
            }),
          ),
        )),
    ...again(identityPaper, [
      { paper: 'identity-card', stands: 'lost' },
      ...(life.idPaper ? [{ paper: 'identity-card' as const, stands: 'in-hand' as const }] : []),
    ]),
    ...(life.registered
      ? again(birthRegistration, [
          {
            state: life.registered,
            certificate: life.further.certificate,
            obstacles: life.further.obstacle === null ? [] : [life.further.obstacle],
            legalAdvice: 'not-yet',
          },
        ])
      : []),
    ...(life.identified
      ? again(identificationStatus, [
          { status: life.identified === 'not-identified' ? 'suspected' : 'not-identified', by: 'police' },
          {
            status: life.identified,
            by: 'police',
            ...(life.further.appealIn !== null && { appealUntil: addDays(TODAY, life.further.appealIn) }),
          },
        ])
      : []),
    ...(life.courtIn === null
      ? []
      : [
          entryOf(courtDate, {
            stands: 'planned',
            date: 'd',
            sort: life.further.courtSort,
            on: addDays(TODAY, life.courtIn),
            childComes: 'yes',
            prepared: 'yes',
            goesWith: [],
          }),
        ]),
    ...(life.blamed
      ? again(nonPunishment, [
          { ...blame, stands: 'not-raised' },
          { ...blame, stands: life.blamed },
        ])
      : []),
  ]
}

function work(life: Life): readonly Entry[] {
  const asked = entryOf(closure, aClosure(), { at: ago(30) })
  return [
    ...[...life.help].flatMap(([area, stage]) => {
      const before = on(help('needed', area), 80)
      return [before, { ...help(stage, area, stageOf(life, stage)), replaces: [before.id] }]
    }),
    ...(life.interpreter === 'needed'
      ? [help('needed', 'case-management-monitoring', { need: 'speaks', sub: 'interpreter' })]
      : []),
    ...(life.further.motherNeeds
      ? [help('needed', life.further.motherNeeds, { need: 'mothers-own', whom: mother })]
      : []),
    ...(life.interpreter === 'found'
      ? [help('in-progress', 'case-management-monitoring', { need: 'speaks', sub: 'interpreter' })]
      : []),
    ...life.goals.map((status, n) => wants({ goal: `g${String(n)}`, status, because: 'As it went.' })),
    ...(life.closing ? [asked, ...(life.further.closingSentBack ? [notYetTo(asked)] : [])] : []),
    ...(life.closing === 'reopened' && life.further.wishedNoContact
      ? [entryOf(dormantByWish, { wayBack: 'Any Tuesday.', mayWeGetInTouch: { answer: 'no' } }, { at: ago(25) })]
      : []),
    ...(life.closing === 'reopened'
      ? [entryOf(reopened, { because: 'She came.', askedBy: 'child' }, { at: ago(10) })]
      : []),
  ]
}

/** What a stage says besides, in this life. */
function stageOf({ further }: Life, stage: string): Readonly<Record<string, unknown>> {
  if (stage === 'absent' || stage === 'unfit') return { gap: [further.gapBecause] }
  if (stage === 'understood') return { understood: further.understood }
  return stage === 'declined' ? { whoseReason: further.noBecauseOf === 'child' ? 'child' : mother } : {}
}
