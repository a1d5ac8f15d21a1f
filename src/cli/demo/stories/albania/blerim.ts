import type { ChildStory } from '../../telling/child-story.ts'
import { kodraPeople } from './kodra-people.ts'

export const blerim: ChildStory = {
  key: 'blerim',
  household: 'kodra',
  called: { text: 'Blerim', language: 'sq' },
  names: [
    { text: 'Blerim Kodra', script: 'Latn', kind: 'called' },
    { text: 'Rimi', script: 'Latn', kind: 'other' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { years: 9, months: 1, known: 'day', basis: 'birth-certificate' },
  band: '6-11',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -210,
  source: 'parents-own-case',
  othersThere: [
    { called: 'Arta', from: 12, to: 12, safeTonight: 'yes', story: 'arta' },
    { called: 'Drilon', from: 6, to: 6, safeTonight: 'yes', story: 'drilon' },
  ],
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: kodraPeople('blerim'),
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'child', when: 'Saturdays' }], never: [] },
  acts: (t) => {
    const football = t.help('football', 'spiritual-recreation', 'sport', 'Youth club')
    return [
      t.drita(
        -210,
        t.limits('in-part'),
        t.livesWith('kin', ['aunt', 'mother'], 'together', { showed: 'Drew one house with seven windows.' }),
        t.safety('safe', 'Home and school were looked at', 33),
      ),
      t.drita(
        -204,
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'no',
          care: 'kin',
          livedThrough: ['separated-from-parent', 'carer-cared-well', 'stayed-in-school'],
          toldChild: 'a-different-story',
        }),
      ),
      t.drita(
        -188,
        t.levels({
          'with-parent': ['fair', 'worker', 'Stays near her, does not touch her yet.'],
          family: ['good', 'child', '"Aunt and Arta and Drilon and the dog."'],
          community: ['good', 'teacher', 'Has two friends.'],
          society: ['fair', 'worker', 'Papers in order.'],
        }),
        football.needed('child', 'He asked whether it costs anything.'),
      ),
      t.drita(
        -170,
        football.running('Tuesdays'),
        t.goal('club', 'I want to go to football on Tuesdays.', 'Football with his friends', 'community', 1),
      ),
      t.drita(
        -60,
        t.levels({
          'with-parent': ['good', 'child', '"She ties my boots."'],
          family: ['good', 'worker', 'As before.'],
          community: ['good', 'child', 'Two goals.'],
          society: ['good', 'worker', 'Enrolled, insured, registered.'],
        }),
      ),
      t.drita(
        -12,
        t.visit('home', 'I scored with the left foot.', { present: ['mother'] }),
        t.nextVisit('blerim-1', 4, 'home', 'At home on Saturday', 'He wants to show the medal'),
      ),
    ]
  },
}
