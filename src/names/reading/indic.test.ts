import { describe, expect, it } from 'vitest'
import { nearness } from '../likeness/nearness.ts'
import { readIndic } from './indic.ts'
import { readWrittenName } from './read.ts'

const near = (written: string, latin: string) => nearness(readWrittenName(written), readWrittenName(latin))

describe('names in the scripts of South Asia', () => {
  it.each([
    ['Devanagari', 'हरि गुरुङ', 'Hira Gurung', 0.95],
    ['Tamil', 'கண்ணன் ராஜன்', 'Kannan Suresh', 0.8],
    ['Sinhala', 'සුනිල් පෙරේරා', 'Sunil Fernando', 0.8],
  ])('in %s, another name is not taken for it', (_, written, latin, below) => {
    expect(near(written, latin)).toBeLessThan(below)
  })

  it.each([
    ['मोहन बहादुर थापा', 'Mohan Bahadur Thapa'],
    ['सुशीला कार्की', 'Sushila Karki'],
    ['মমতা বন্দ্যোপাধ্যায়', 'Mamata Bandyopadhyay'],
    ['ਮਨਮੋਹਨ ਸਿੰਘ', 'Manmohan Singh'],
    ['નરેન્દ્ર પટેલ', 'Narendra Patel'],
    ['முகமது சாபு', 'Mohamad Sabu'],
    ['மகிந்த ராசபக்ச', 'Mahinda Rajapaksa'],
    ['ஸ்ரீதேவி சண்முகம்', 'Sridevi Shanmugam'],
    ['శ్రీనివాస్ రెడ్డి', 'Srinivas Reddy'],
    ['ಗೀತಾ ಹೆಗಡೆ', 'Geetha Hegde'],
    ['ഉമ്മൻ ചാണ്ടി', 'Oommen Chandy'],
    ['මහින්ද රාජපක්ෂ', 'Mahinda Rajapaksa'],
  ])('%s is %s', (written, latin) => {
    expect(near(written, latin)).toBeGreaterThan(0.88)
  })

  it('the last a is left out where the language leaves it out, and kept after two consonants', () => {
    expect(readIndic('राम')).toEqual(['ram'])
    expect(readIndic('कृष्ण')).toEqual(['krishna'])
    expect(readIndic('ಸುಧಾಕರ')).toEqual(['sudhakara'])
  })

  it('Tamil, which has one letter for g and h, is read in two ways', () => {
    expect(readIndic('முகமது')).toEqual(['mugamadu', 'muhamadu'])
    expect(readIndic('பக்கம்')).toEqual(['pakam', 'pakam'])
  })

  it('initials are letters, by the name of the letter too', () => {
    expect(near('எஸ்.எம். கிருஷ்ணா', 'S. M. Krishna')).toBeGreaterThan(0.9)
    expect(near('के.पी. ओली', 'K. P. Oli')).toBeGreaterThan(0.95)
    expect(near('சி.வி தேவன் நாயர்', 'C. V. Devan Nair')).toBeGreaterThan(0.88)
  })
})

describe('titles glued to a name with a dot', () => {
  it.each([
    ['मा.मोहन थापा', 'मोहन थापा'],
    ['डॉ. मोहन थापा', 'मोहन थापा'],
    ['د.محمد العلي', 'محمد العلي'],
    ['أ.د. محمد العلي', 'محمد العلي'],
    ['พล.ต.อ.สมชาย แสวงการ', 'สมชาย แสวงการ'],
  ])('%s is %s', (titled, name) => {
    expect(readWrittenName(titled).readings).toEqual(readWrittenName(name).readings)
  })

  it('a letter with a dot that is no title stays an initial', () => {
    expect(readWrittenName('स. मोहन थापा').readings[0]?.words).toEqual(['s', 'mohan', 'thapa'])
  })
})
