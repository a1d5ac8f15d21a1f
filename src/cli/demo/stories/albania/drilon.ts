import type { ChildStory } from '../../telling/child-story.ts'
import { kodraPeople } from './kodra-people.ts'

export const drilon: ChildStory = {
  key: 'drilon',
  household: 'kodra',
  called: { text: 'Drilon', language: 'sq' },
  names: [{ text: 'Drilon Kodra', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { years: 6, months: 3, known: 'day', basis: 'birth-certificate' },
  band: '6-11',
  languages: ['sq'],
  interpreter: 'not-needed',
  speaking: 'He answers by drawing; leave paper on the table',
  opened: -210,
  source: 'parents-own-case',
  othersThere: [
    { called: 'Arta', from: 12, to: 12, safeTonight: 'yes', story: 'arta' },
    { called: 'Blerim', from: 9, to: 9, safeTonight: 'yes', story: 'blerim' },
  ],
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: kodraPeople('drilon'),
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'child', when: 'Saturdays' }], never: [] },
  mira: true,
  acts: (t) => {
    const speech = t.help('speech', 'medical', 'treatment', 'Speech therapist')
    return [
      t.drita(
        -210,
        t.limits('too-young'),
        t.livesWith('kin', ['aunt', 'mother'], 'together', { showed: 'Held his aunt’s sleeve.' }),
        t.safety('safe', 'Home was looked at', 26),
      ),
      t.drita(
        -200,
        speech.needed('family', 'He stopped speaking with strangers two years ago.'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'no',
          care: 'kin',
          livedThrough: ['separated-from-parent', 'carer-cared-well'],
          toldChild: 'nothing',
        }),
      ),
      t.drita(
        -186,
        t.levels({
          'with-parent': ['hard', 'worker', 'He was three when she left and does not know her.'],
          family: ['good', 'worker', 'Sleeps between his brother and the wall, and sleeps.'],
          community: ['fair', 'worker', 'Plays beside other children.'],
          society: ['fair', 'worker', 'Starts school next autumn.'],
        }),
      ),
      t.drita(
        -150,
        speech.absent(['none-in-reach'], 'The nearest one is two hours away by bus.'),
        t.goal('words', { showed: 'Drew himself with a large mouth.' }, 'He speaks with whom he wants', 'community', 1),
      ),
      t.mira(
        -90,
        t.visit(
          'home',
          { showed: 'Built a bridge of blocks and gave Mira the last one.' },
          { folder: 'therapy', saw: 'He hums while he builds.' },
        ),
      ),
      t.drita(
        -55,
        t.levels({
          'with-parent': ['fair', 'worker', 'He brings her the drawings first.'],
          family: ['good', 'worker', 'As before.'],
          community: ['fair', 'teacher', 'Said his name at the kindergarten.'],
          society: ['fair', 'worker', 'Enrolled for autumn.'],
        }),
      ),
      t.drita(
        -14,
        t.levels({
          'with-parent': ['good', 'worker', 'Falls asleep on her shoulder.'],
          family: ['good', 'worker', 'As before.'],
          community: ['fair', 'teacher', 'Whispers with one girl.'],
          society: ['fair', 'worker', 'School bag chosen.'],
        }),
      ),
      t.drita(
        -12,
        t.visit('home', { showed: 'Drew Drita with a bag and a very long arm.' }, { child: 'seen', present: ['aunt'] }),
        t.task('speech', 'Ask the clinic whether the speech therapist can come once a month', -2, 'open', {
          who: 'Regional clinic',
          since: -30,
        }),
      ),
    ]
  },
}
