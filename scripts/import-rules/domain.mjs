import { inside } from './rule.mjs'

/** The folders of the domain, from the lowest: each may import those that its list names. */
const CODES = ['entry', 'data-files', 'calendars', 'vocabulary']
const CASE_FILE = [...CODES, 'file']
const SHAPES = [...CASE_FILE, 'kinds']
const RULES = [...SHAPES, 'rules']

export const domain = [
  inside('domain', 'entry', [], 'Ids, dates and entries are read by everything else, so they rest on nothing.'),
  inside(
    'domain',
    'data-files',
    ['entry'],
    'A file that somebody brings is checked before anything knows what it is for.',
  ),
  inside('domain', 'calendars', ['entry'], 'A calendar is arithmetic with days.'),
  inside(
    'domain',
    'vocabulary',
    ['entry', 'data-files'],
    'A list of codes is the same whatever kind, rule or country uses it.',
  ),
  inside(
    'domain',
    'file',
    CODES,
    'The fold knows no kind: an app of another age folds the same entries to the same file.',
  ),
  inside(
    'domain',
    'kinds',
    CASE_FILE,
    'A rule reads several kinds. A kind that imported a rule would close a circle: deciding/rules-of-kinds.ts says which rules check it.',
  ),
  inside(
    'domain',
    'rules',
    SHAPES,
    'A rule reads a file and answers. It does not know who asks: a form, a closing, a list of what is due.',
  ),
  inside(
    'domain',
    'safety',
    RULES,
    'The overview, dues and decisions all ask whether a child is safe, so this asks none of them.',
  ),
  inside(
    'domain',
    'sharing',
    [...RULES, 'same-child'],
    'What goes on a slip or into statistics is decided by consent and withholding alone.',
  ),
  inside(
    'domain',
    'dues',
    [...RULES, 'safety', 'urgent'],
    'What is due is asked by closings, decisions and every list, so it rests on none of them.',
  ),
  inside('domain', 'closing', [...RULES, 'dues'], 'What a kind makes due is what it leaves open at closing.'),
  inside(
    'domain',
    'deciding',
    [...RULES, 'safety', 'sharing', 'dues', 'closing'],
    'The tables that join kinds and rules are above both; questions about a file do not change what may be written.',
  ),
  inside(
    'domain',
    'questions',
    [...RULES, 'safety'],
    'A question reads a file. What it answers is shown, and decides nothing.',
  ),
  inside(
    'domain',
    'same-child',
    SHAPES,
    'Whether two files are of one child is known before any rule is asked of them.',
  ),
  inside(
    'domain',
    'families',
    [...RULES, 'same-child', 'questions', 'deciding'],
    'An act over several files asks of each file what one file is asked.',
  ),
  inside(
    'domain',
    'continuity',
    [...RULES, 'safety', 'questions', 'dues', 'deciding'],
    'A hand-over moves what is due, by decisions.',
  ),
  inside(
    'domain',
    'country-pack',
    RULES,
    'A country sets times of rules; rules take them as an argument and know no country.',
  ),
  inside(
    'domain',
    'supervision',
    [...RULES, 'safety', 'questions', 'dues', 'urgent', 'country-pack'],
    'A supervisor’s view is made of what others answer; nothing rests on it.',
  ),
  inside('domain', 'urgent', RULES, 'What is urgent is read from kinds and rules, whatever list shows it.'),
  inside(
    'domain',
    'shift',
    [...SHAPES, 'questions', 'urgent'],
    'The page for a shift is one reader of the file among several.',
  ),
  inside(
    'domain',
    'own-file',
    [...RULES, 'questions', 'families'],
    'A copy for the person leaves out what a rule withholds; no rule reads the copy.',
  ),
  inside(
    'domain',
    'for-child',
    [...RULES, 'questions'],
    'A page for the child is made of the file; the file is not made of the page.',
  ),
  inside('domain', 'care', RULES, 'Placements and returns are shown from what kinds and rules say.'),
  inside(
    'domain',
    'figures',
    [...SHAPES, 'before', 'questions'],
    'A figure counts what is written and judges none of it.',
  ),
  inside(
    'domain',
    'called-for',
    [...SHAPES, 'questions'],
    'What is asked first orders forms and refuses nothing, so no rule is in it.',
  ),
  inside(
    'domain',
    'likely',
    [...SHAPES, 'questions', 'dues', 'called-for', 'shown'],
    'What is likely to be written next is offered to whoever sees the screen; nothing is judged by it.',
  ),
  inside(
    'domain',
    'day',
    [...SHAPES, 'shown'],
    'What waits for a member is read from files and from what others asked; nothing rests on it.',
  ),
  inside('domain', 'before', SHAPES, 'A contact without a file has no rules of a file.'),
  inside(
    'domain',
    'moving-in',
    [...SHAPES, 'sharing', 'open-format'],
    'A list that an agency brings becomes drafts, a file that another took out becomes entries; what follows from them is decided as for any.',
  ),
  inside('domain', 'levels', SHAPES, 'Levels are shown as they were said; nothing is judged by them.'),
  inside('domain', 'instruments', SHAPES, 'A set of questions is data; what its answers mean, a person says.'),
  inside(
    'domain',
    'own-questions',
    [...SHAPES, 'sharing', 'for-child', 'moving-in'],
    'What an agency asks beside our forms is read by no rule, due, figure or list: nothing rests on it.',
  ),
  inside(
    'domain',
    'service-directory',
    [...SHAPES, 'questions'],
    'The list of services names no child; a need is held against it from outside.',
  ),
  inside(
    'domain',
    'stocktaking',
    [...SHAPES, 'service-directory'],
    'A look at a whole country reads services, and no child’s file.',
  ),
  inside(
    'domain',
    'shown',
    ['entry', 'file', 'dues'],
    'What may be seen before the reader says that nobody looks on is decided without reading any kind.',
  ),
]
