import type { ChildStory } from '../../telling/child-story.ts'

export const luan: ChildStory = {
  key: 'luan',
  called: { text: 'Luan', language: 'sq' },
  names: [{ text: 'Luan Gjoka', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { years: 16, months: 8, known: 'day', basis: 'other-document' },
  band: '15-17',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -160,
  source: 'court-or-prosecutor',
  sentBy: 'Section for juveniles',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    grandfather: {
      called: 'Grandfather',
      tie: 'grandfather',
      gender: 'male',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Two visits; Luan wished to be there',
    },
    crew: {
      called: 'Two older boys with a motorcycle',
      tie: 'other',
      gender: 'male',
      age: '18-24',
      safe: 'unsafe',
      never: ['contact', 'inform', 'hand-over'],
      danger: {
        roles: ['exploiter', 'threatens'],
        stands: 'suspected',
        words: 'They told him what to carry and where to.',
      },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'text-message', to: 'child', weAre: 'The garage' }],
    never: ['visit-home'],
  },
  acts: (t) => {
    const garage = t.help('garage', 'vocational-life-skills', 'apprenticeship', 'Garage on the ring road')
    const defence = t.help('defence', 'legal-justice', 'criminal', 'Free legal aid')
    return [
      t.drita(
        -160,
        t.limits('yes'),
        t.livesWith('kin', ['grandfather'], 'has-none', 'My grandfather does not ask. That is good.'),
        t.safeWithCare('He walks home with his grandfather', 'The older boys know the street', -60),
      ),
      t.drita(
        -156,
        t.experience('told', {
          forms: ['petty-crime'],
          means: ['threats'],
          recruitedBy: ['acquaintance'],
          scope: 'internal',
          ended: 'raid-or-police',
        }),
        t.identified('presumed', 'court-or-prosecution'),
        defence.running('Until the hearing'),
      ),
      t.drita(
        -140,
        t.levels({
          'with-parent': null,
          family: ['good', 'child', '"He leaves the light on."'],
          community: ['hard', 'worker', 'The older boys wait at the bridge.'],
          society: ['hard', 'worker', 'A case in court in which he should not stand as the accused.'],
        }),
        garage.needed('child', 'He repaired our printer without being asked.'),
      ),
      t.drita(
        -120,
        garage.running('Four days'),
        t.goal('garage', 'I want the paper of a mechanic.', 'Mechanic, with a paper', 'society', 1),
        t.step('bridge', 'garage', 'Another way to the garage, not over the bridge', 'child', -118, 'done'),
      ),
      t.drita(-41, t.missing('november', -42, 'Left the garage at five and did not come home.')),
      t.drita(
        -37,
        t.back(
          'november',
          -42,
          'I walked. I thought if I am away they leave him in peace.',
          'His grandfather had told us at once, and nobody shouted when he came back.',
        ),
      ),
      t.drita(
        -35,
        t.levels({
          'with-parent': null,
          family: ['good', 'worker', 'They cooked together on the evening he came back.'],
          community: ['very-hard', 'child', 'The older boys had asked for money.'],
          society: ['fair', 'worker', 'The court has heard that he was made to do it.'],
        }),
        t.safety('not-safe', 'The older boys asked for money in November.', -20),
      ),
      t.drita(
        -16,
        t.safeWithCare(
          'He texts when he leaves and when he arrives',
          'The police spoke with the two; his name was not said',
          14,
        ),
        t.visit('work', 'I changed a clutch by myself.', { saw: 'Oil to the elbows, and proud.' }),
      ),
      t.drita(-15, t.nextVisit('luan-1', -3, 'work', 'The garage, at closing time', 'Not at home')),
    ]
  },
}
