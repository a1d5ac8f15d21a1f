import type { ChildStory } from '../../telling/child-story.ts'
import { kodraPeople } from './kodra-people.ts'

export const arta: ChildStory = {
  key: 'arta',
  household: 'kodra',
  called: { text: 'Arta', language: 'sq' },
  names: [{ text: 'Arta Kodra', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { years: 12, months: 5, known: 'day', basis: 'birth-certificate' },
  band: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
  opened: -210,
  source: 'parents-own-case',
  othersThere: [
    { called: 'Blerim', from: 9, to: 9, safeTonight: 'yes', story: 'blerim' },
    { called: 'Drilon', from: 6, to: 6, safeTonight: 'yes', story: 'drilon' },
  ],
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: kodraPeople('arta'),
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-school', to: 'child', when: 'After the fifth lesson', where: 'The library' }],
    never: ['messenger'],
    neverWords: 'Her classmates look into her phone',
  },
  mira: true,
  acts: (t) => {
    const talks = t.help('talks', 'psychological-psychosocial', 'parent-child-sessions', 'Mira Hoxha')
    const lessons = t.help('lessons', 'education-early-childhood', 'catch-up-lessons', 'School of the quarter')
    return [
      t.drita(
        -210,
        t.limits('yes'),
        t.livesWith('kin', ['aunt', 'mother'], 'together', 'My aunt’s house is my house.'),
        t.place('school', 'School of the quarter', 'yes'),
        t.safety('safe', 'Home, school and the way between them were looked at', 40),
      ),
      t.drita(
        -205,
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'no',
          care: 'kin',
          caredBy: [],
          livedThrough: ['separated-from-parent', 'carer-cared-well', 'teased-or-shunned', 'stayed-in-school'],
          toldChild: 'a-different-story',
          words: 'She was told that her mother worked in a hotel and did not write.',
        }),
        t.identified('screened-no-sign', 'own-screening'),
      ),
      t.drita(
        -190,
        t.levels({
          'with-parent': ['very-hard', 'child', '"She left. She can leave again."'],
          family: ['good', 'child', 'Her aunt is the one she goes to.'],
          community: ['hard', 'teacher', 'Sits alone; two girls have stopped coming by.'],
          society: ['fair', 'worker', 'Papers and school in order.'],
        }),
        talks.offered('Both of them together, and each alone when she wishes.'),
      ),
      t.drita(
        -175,
        talks.declined(['does-not-want-to-tell-it-again'], 'I have nothing to say to her yet.', {
          how: 'In the library, by Drita, not by letter',
          askAgainIn: -120,
        }),
        t.goal('handball', 'I want to play handball with the others.', 'She is in the team', 'community', 1),
        t.step('team', 'handball', 'Ask the trainer for a place; say nothing of the family', 'drita', -160, 'done'),
        lessons.running('Two afternoons'),
      ),
      t.drita(
        -120,
        talks.accepted(),
        t.levels({
          'with-parent': ['hard', 'child', '"We can be in one room."'],
          family: ['good', 'child', 'As before.'],
          community: ['fair', 'teacher', 'Goes home with a girl of the team.'],
          society: ['fair', 'worker', 'As before.'],
        }),
      ),
      t.mira(
        -100,
        t.visit('office', 'I was angry because I missed her. That is all.', {
          folder: 'therapy',
          saw: 'Said it looking at the window. Her mother did not answer at once, and that was right.',
        }),
      ),
      t.drita(
        -58,
        t.levels({
          'with-parent': ['fair', 'child', '"She came to the match."'],
          family: ['good', 'worker', 'Three grown-ups at one table, and it works.'],
          community: ['hard', 'child', 'A boy said something about her mother in November.'],
          society: ['good', 'worker', 'Best marks in two years.'],
        }),
        t.worry('talk', 'school', 'this-week', 'Somebody at school knows something.', 'child'),
      ),
      t.drita(
        -52,
        t.worryLookedInto(
          'talk',
          'One boy, one sentence. The class teacher spoke with him alone; nothing was asked of Arta.',
        ),
      ),
      t.drita(
        -12,
        t.visit('school', 'Do not come into the class. The library is fine.', {
          saw: 'She waited there before the time.',
        }),
        t.nextVisit('arta-1', 0, 'school', 'The library', 'In the library, after the fifth lesson: her wish'),
        t.plan({
          goals: ['handball'],
          everyDays: 28,
          child: 'agreed-in-words',
          says: 'Yes. And nobody writes to my class.',
          reviewIn: 60,
        }),
      ),
      t.besa(-10, t.approve('plan-agreed', 'This is her plan and it reads like hers.')),
    ]
  },
}
