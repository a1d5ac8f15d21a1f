import type { StoryPerson } from '../../telling/child-story.ts'

const CHILDREN: Readonly<Record<'arta' | 'blerim' | 'drilon', StoryPerson>> = {
  arta: { called: 'Arta', tie: 'sister', gender: 'female', age: '12-14', safe: 'safe', lives: true, story: 'arta' },
  blerim: { called: 'Blerim', tie: 'brother', gender: 'male', age: '6-11', safe: 'safe', lives: true, story: 'blerim' },
  drilon: { called: 'Drilon', tie: 'brother', gender: 'male', age: '6-11', safe: 'safe', lives: true, story: 'drilon' },
}

/** The people around each of the three: their mother, who came back, their aunt, who stayed, and the two others. */
export function kodraPeople(child: keyof typeof CHILDREN): Readonly<Record<string, StoryPerson>> {
  return {
    mother: {
      called: 'Mother',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen with the children at home, at the table and at the match',
      story: 'mimoza',
    },
    aunt: {
      called: 'Aunt Zana',
      tie: 'aunt',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      side: 'mothers-side',
      checked: 'She kept the children for three years; teacher and nurse speak well of her',
    },
    ...Object.fromEntries(Object.entries(CHILDREN).filter(([key]) => key !== child)),
  }
}
