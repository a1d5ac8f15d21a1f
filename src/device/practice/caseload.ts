import type { Draft } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { limitsTold } from '#domain/kinds/registration/limits-told.ts'
import { service } from '#domain/kinds/services/service.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { type PracticeChild, type InventedChild, openingDrafts, write } from './invented-child.ts'

/** Four invented children at different stages: the first days, a plan under way, help that was declined, close to the end. */
export function caseload(today: PlainDate, me: MemberId): readonly PracticeChild[] {
  const on = (days: number) => addDays(today, days)
  const by = { member: me }
  const child = (who: InventedChild, after: readonly Draft[]): PracticeChild => ({
    opening: openingDrafts(who, on(who.opened), me),
    after,
  })
  return [
    child(
      {
        called: 'Lule',
        pronoun: 'she',
        band: '6-11',
        years: [8, 9],
        language: 'sq',
        opened: -1,
        around: [
          { called: 'Gran Zana', tie: 'grandmother', safe: 'not-known', lives: true },
          { called: 'Her uncle with the van', tie: 'uncle', safe: 'unsafe', lives: false, never: true },
        ],
      },
      [
        write(limitsTold, on(-1), {
          to: 'child',
          told: ['who-may-read', 'may-say-no', 'how-to-complain'],
          how: 'spoken',
          language: 'sq',
          understood: 'in-part',
        }),
        write(safetyLook, on(-1), {
          answer: 'not-known',
          because: 'Nobody has seen the house yet.',
          how: 'talked-with-child',
          againBy: on(0),
        }),
        write(visitPlanned, on(-1), {
          visit: 'first',
          on: today,
          place: 'school',
          who: by,
          status: 'planned',
          mind: 'At school, not at home',
        }),
      ],
    ),
    child(
      {
        called: 'Bopha',
        pronoun: 'she',
        band: '12-14',
        years: [13, 13],
        language: 'km',
        opened: -70,
        around: [{ called: 'Aunt Srey', tie: 'aunt', safe: 'safe', lives: true }],
      },
      [
        write(limitsTold, on(-69), {
          to: 'child',
          told: ['who-may-read', 'duty-to-report', 'may-say-no', 'how-to-complain'],
          how: 'spoken',
          language: 'km',
          understood: 'yes',
        }),
        write(consent, on(-69), {
          purpose: 'case-work',
          answer: 'yes',
          by: 'child',
          capacity: 'child',
          as: 'assent',
          how: 'spoken',
          explained: ['purpose', 'may-refuse-or-withdraw'],
          notAsked: [],
        }),
        write(goal, on(-60), {
          goal: 'sewing',
          wish: { answer: 'said', words: 'I want to sew like my aunt.' },
          title: 'Learn to sew',
          order: 0,
          status: 'open',
          level: 'society',
        }),
        write(goal, on(-60), {
          goal: 'school',
          wish: { answer: 'said', words: 'I want to read better, but not with small ones.' },
          title: 'Read with others of my age',
          order: 1,
          status: 'open',
          level: 'community',
        }),
        write(action, on(-60), {
          action: 'ask-class',
          goal: 'school',
          answers: [],
          what: 'Ask for the evening class',
          who: by,
          by: on(-3),
          status: 'open',
        }),
        write(action, on(-60), {
          action: 'try-machine',
          goal: 'sewing',
          answers: [],
          what: 'Try the sewing machine',
          who: { person: 'child' },
          by: on(12),
          status: 'open',
        }),
        write(levelAssessment, on(-58), {
          levels: {
            family: { level: 'fair', view: 'child', observation: 'She has her own corner and a key.' },
            community: { level: 'hard', view: 'child', observation: 'She walks round the market.' },
          },
        }),
        write(visit, on(-14), {
          child: 'spoken-with',
          others: [],
          place: 'home',
          childSays: { answer: 'said', words: 'I made a bag. It is crooked.' },
          present: [],
          anythingNotSafe: { answer: 'no' },
        }),
      ],
    ),
    child(
      {
        called: 'Sheku',
        pronoun: 'he',
        band: '15-17',
        years: [16, 17],
        language: 'kri',
        opened: -40,
        around: [{ called: 'Brother Foday', tie: 'brother', safe: 'safe', lives: true }],
      },
      [
        write(limitsTold, on(-40), {
          to: 'child',
          told: ['who-may-read', 'duty-to-report', 'may-say-no'],
          how: 'spoken',
          understood: 'yes',
        }),
        write(service, on(-35), {
          stage: 'offered',
          need: 'talks',
          category: 'psychological-psychosocial',
          whom: 'child',
          offeredBy: by,
        }),
        write(service, on(-34), {
          stage: 'declined',
          need: 'talks',
          category: 'psychological-psychosocial',
          whom: 'child',
          answeredBy: ['child'],
          reasons: ['does-not-want-to-tell-it-again'],
          whoseReason: 'child',
          inTheirWords: { answer: 'said', words: 'I have told it enough.' },
          door: { mayWeGetInTouch: 'yes', how: 'At the workshop, after four', askAgainOn: on(6) },
        }),
        write(task, on(-30), {
          task: 'workshop',
          what: 'Ask the workshop for a trial week',
          who: by,
          by: on(2),
          status: 'open',
        }),
      ],
    ),
    child(
      {
        called: 'Mai',
        pronoun: 'she',
        band: '3-5',
        years: [4, 4],
        language: 'vi',
        opened: -300,
        around: [{ called: 'Mother', tie: 'mother', safe: 'safe', lives: true }],
      },
      [
        write(goal, on(-280), {
          goal: 'garden',
          wish: { answer: 'showed', words: 'Runs to the gate of the kindergarten.' },
          title: 'Go to kindergarten',
          order: 0,
          status: 'open',
          level: 'community',
        }),
        write(safetyLook, on(-20), {
          answer: 'safe',
          because: 'Seen at home three times, with and without notice.',
          how: 'seen-there',
          againBy: on(70),
        }),
        write(visit, on(-20), {
          child: 'seen',
          others: [],
          place: 'home',
          childSays: { answer: 'showed', words: 'Showed every shoe she has.' },
          present: [],
          anythingNotSafe: { answer: 'no' },
        }),
        write(visitPlanned, on(-20), { visit: 'spring', on: on(9), place: 'home', who: by, status: 'planned' }),
      ],
    ),
  ]
}
