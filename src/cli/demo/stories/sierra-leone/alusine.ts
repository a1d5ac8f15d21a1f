import type { ChildStory } from '../../telling/child-story.ts'

export const alusine: ChildStory = {
  key: 'alusine',
  called: { text: 'Alusine', language: 'kri' },
  names: [{ text: 'Alusine Sesay', script: 'Latn', kind: 'called' }],
  pronoun: 'he',
  gender: 'male',
  age: { years: 15, months: 1, known: 'day', basis: 'other-document' },
  band: '15-17',
  languages: ['kri', 'men'],
  interpreter: 'needed',
  opened: -600,
  source: 'child-protection-unit',
  othersThere: 'none-there',
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    brother: {
      called: 'Big brother Sorie',
      tie: 'brother',
      gender: 'male',
      age: '18-24',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen over a year',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'phone', to: 'brother' }] },
  acts: (t) => {
    const training = t.help('training', 'vocational-life-skills', 'apprenticeship', 'Carpenter in the town')
    return [
      t.drita(
        -600,
        t.limits('yes'),
        t.experience('told', {
          forms: ['forced-labour'],
          work: ['mining-or-drilling'],
          scope: 'internal',
          ended: 'outreach',
        }),
        t.livesWith('adult-sibling', ['brother'], 'together', 'Sorie na mi fambul.'),
      ),
      t.drita(
        -560,
        t.levels({
          'with-parent': null,
          family: ['good', 'child', '"Sorie came to look for me."'],
          community: ['fair', 'worker', 'Football every evening.'],
          society: ['hard', 'worker', 'No school for two years.'],
        }),
        training.running('Six days'),
      ),
      t.drita(
        -260,
        t.levels({
          'with-parent': null,
          family: ['good', 'worker', 'As before.'],
          community: ['good', 'worker', 'Captain of the team.'],
          society: ['fair', 'worker', 'Earns with his hands.'],
        }),
        t.conference(
          'review',
          ['drita', 'besa', 'brother'],
          'was-there',
          'A dɔn gro.',
          'All that was planned is done.',
          ['Ask to close'],
        ),
      ),
      t.drita(
        -250,
        t.askToClose('goals-met', {
          reasons: 'With his brother, at work, safe.',
          says: 'If a need una, a go kam.',
          helped: 'A master who showed before he asked.',
          call: 'The office in the town',
          contacts: [-170, -60, 60],
          until: 120,
        }),
      ),
      t.besa(-249, t.approve('closure', 'Well done, all of you.')),
      t.drita(
        -22,
        t.openAgain(
          'He came by himself: the carpenter has died, and a man from the pits has offered him work.',
          'child',
        ),
        t.risk(
          'pits',
          'pressure-to-go-back-to-exploitation',
          'high',
          'community',
          'The man comes to the football field.',
        ),
      ),
      t.drita(
        -20,
        t.step('carpenter', 'trade', 'Ask the carpenters’ union for another master', 'drita', -14, 'done', ['pits']),
        t.goal('trade', 'A nɔ want go bak na di pit.', 'Another master', 'society', 1),
        t.levels(
          {
            'with-parent': null,
            family: ['good', 'child', 'As before.'],
            community: ['hard', 'worker', 'He avoids the field.'],
            society: ['hard', 'worker', 'Without work since the burial.'],
          },
          'He grieves; nobody hurries him.',
        ),
      ),
      t.drita(
        -9,
        t.visit('office', 'Di nyu masta gɛt rɛd ay, bɔt i de laf.', {
          saw: 'He has begun with the new master.',
          nextIn: 8,
        }),
      ),
    ]
  },
}
