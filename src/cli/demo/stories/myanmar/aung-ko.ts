import type { ChildStory } from '../../telling/child-story.ts'

export const aungKo: ChildStory = {
  key: 'aung-ko',
  called: { text: 'အောင်ကို', language: 'my' },
  names: [
    { text: 'အောင်ကို', script: 'Mymr', kind: 'called' },
    { text: 'Aung Ko', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: {
    from: 14,
    to: 15,
    known: 'about',
    basis: 'child-said',
    asSaid: { words: '၁၃၇၃ ခုနှစ်', calendar: 'burmese-era' },
  },
  band: 'not-known',
  languages: ['my', 'th'],
  interpreter: 'needed',
  opened: -3,
  source: 'hospital-or-clinic',
  othersThere: [{ called: 'Three boys in the same room', from: 13, to: 17, safeTonight: 'not-known' }],
  groups: [{ group: 'trafficked-child', stands: 'suspected' }],
  people: {
    foreman: {
      called: 'The foreman who brought him',
      tie: 'employer',
      gender: 'male',
      age: '25-or-more',
      safe: 'unsafe',
      never: ['inform', 'hand-over', 'accept-consent'],
      danger: {
        roles: ['exploiter'],
        stands: 'suspected',
        words: 'He answered for the boy and would not leave the room.',
      },
    },
    doctor: {
      called: 'Doctor on the ward',
      tie: 'professional',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      does: 'Surgeon',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'through-health-worker', to: 'doctor' }], never: ['phone'] },
  acts: (t) => {
    const hand = t.help('hand', 'medical', 'treatment', 'Hospital')
    return [
      t.drita(
        -3,
        t.limits('yes', 'Through the interpreter, without the foreman.'),
        t.firstHours('interpreter', 'yes', 'By telephone, a man from the coast'),
        t.firstHours('safe-sleep', 'yes', 'Ward; the guard knows who may not come in'),
        t.firstHours('siblings-safe', 'not-known', 'Three others in the room at the factory', 0),
        t.firstHours('reported', 'under-way', 'Labour inspection, without the boy’s name', 0),
        t.firstHours('representative', 'no', 'Nobody yet', 1),
        t.firstHealth('now', 'A finger of the right hand.'),
        hand.running('On the ward'),
      ),
      t.drita(
        -2,
        t.safety('not-safe', 'The foreman waits downstairs.', 0),
        t.visit('health-place', 'ကျွန်တော် အလုပ်ပြန်ဆင်းရမလား။', {
          saw: 'He asked whether he must go back to work.',
          notSafe: 'The foreman stood outside the door.',
        }),
      ),
      t.drita(
        -1,
        t.livesWith('emergency-centre', [], 'not-known', 'If the others can come too.'),
        t.safeWithCare('He leaves by the kitchen with the doctor', 'A bed in another town from tonight', 1),
      ),
    ]
  },
}
