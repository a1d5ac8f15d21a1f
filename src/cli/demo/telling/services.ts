import { service, type Service } from '#domain/kinds/services/service.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { draft } from '../../device/draft.ts'
import type { Telling } from './moment.ts'
import { say, type Told } from './say.ts'
import type { Whose } from './whose.ts'

type Declined = Extract<Service, { stage: 'declined' }>
type Gap = Extract<Service, { stage: 'absent' }>['gap']
type Category = BodyOf<typeof service>['category']

const FOLDER: Partial<Record<Category, Folder>> = {
  medical: 'health',
  'legal-justice': 'justice',
  'administrative-documentation': 'status',
}

/** One service for one child: each method writes a stage that it reached. */
export const helping = (its: Whose) => ({
  help: (need: string, category: Category, sub: string, provider?: string) => {
    const common = { need, category, sub, whom: 'child' as const, ...(provider !== undefined && { provider }) }
    const write = (at: Parameters<Telling>[0], body: Service): readonly Draft[] => [
      draft(service, at, body, { folder: FOLDER[category] ?? 'care' }),
    ]
    return {
      needed:
        (saidBy: 'child' | 'family' | 'worker', words: string): Telling =>
        (at) =>
          write(at, { stage: 'needed', ...common, saidBy, words }),
      offered:
        (explained: string): Telling =>
        (at) =>
          write(at, { stage: 'offered', ...common, offeredBy: its.doer('drita'), explained }),
      understood:
        (inHerWords: Told): Telling =>
        (at) =>
          write(at, { stage: 'understood', ...common, understood: 'yes', inHerWords: say(inHerWords) }),
      accepted: (): Telling => (at) => write(at, { stage: 'accepted', ...common, answeredBy: ['child'] }),
      declined:
        (
          reasons: Declined['reasons'],
          inTheirWords: Told,
          door: { readonly how: string; readonly askAgainIn?: number } | { readonly wayBack: string },
        ): Telling =>
        (at) =>
          write(at, {
            stage: 'declined',
            ...common,
            answeredBy: ['child'],
            reasons: [...reasons],
            whoseReason: 'child',
            inTheirWords: say(inTheirWords),
            door:
              'wayBack' in door
                ? { mayWeGetInTouch: 'no', wayBack: door.wayBack }
                : {
                    mayWeGetInTouch: 'yes',
                    how: door.how,
                    ...(door.askAgainIn !== undefined && { askAgainOn: its.day(door.askAgainIn) }),
                  },
          }),
      absent:
        (gap: Gap, words: string): Telling =>
        (at) =>
          write(at, { stage: 'absent', ...common, gap: [...gap], words }),
      unfit:
        (gap: Gap, words: string): Telling =>
        (at) =>
          write(at, { stage: 'unfit', ...common, gap: [...gap], words }),
      waitlisted:
        (expectedIn: number): Telling =>
        (at) =>
          write(at, { stage: 'waitlisted', ...common, since: at, expectedOn: its.day(expectedIn) }),
      running:
        (howOften: string): Telling =>
        (at) =>
          write(at, { stage: 'in-progress', ...common, since: at, howOften }),
      completed:
        (helped: string, childSays: Told): Telling =>
        (at) =>
          write(at, { stage: 'completed', ...common, helped, childSays: say(childSays) }),
    }
  },
})
