import { wordsOf } from '../entry/words-of.ts'

/**
 * Beginnings of words about the body, an illness or a treatment. What a person writes with one of them belongs to
 * `health` by default (N5). The list is ours [D], short, and does not find everything: the form shows the writer where the
 * words go, and they may choose another part.
 */
const BEGINNINGS: readonly string[] = `
  pregnan abort miscarr contracep menstru syphilis gonorr hepatit tubercul malaria diabet epilep asthma anaemi anemi
  fever cough vomit diarrh bleed wound bruis fractur infect injur disease illness medicin medicat vaccin surger antibiot
  inhaler hospital clinic doctor midwi dentist allerg suicid self-harm overdos
  shtatzën shtatzen mjek spital ilaç ilac sëmur semur sëmundj semundj plag vjell kollë kollit infermier vaksin vetëvras
  vetevras alergji
  enceinte grossesse avort fièvre tousse vomi saign blessé blessur malade maladi médic médec docteur infirm hôpita
  clinique dentiste comprimé
  вагітн аборт хвор гарячк температур кашел кашля блює блюв кровот поранен синец синц лікар лікув таблет медсестр щеплен
  алергі суїцид самогуб
  bɛlɛ merɛsin ɔspitul dɔkta
`
  .trim()
  .split(/\s+/)

/** Whole words: as beginnings they match harmless words. */
const WHOLE: readonly string[] =
  'ill sick pill pills rash hiv aids std sti arv arvs pep bled nurse nurses gjak barna pilula ethe temperaturë vih sida toux віл снід кров рана рани рану ліки ліків sik'.split(
    ' ',
  )

/** Matched anywhere: terms of two words, and scripts without spaces. */
const ANYWHERE: readonly string[] = [
  ['health centre', 'health center', 'blood test', 'high temperature', 'harms herself', 'harms himself'],
  ['cuts herself', 'cuts himself'],
  // Vietnamese
  ['mang thai', 'có thai', 'có bầu', 'phá thai', 'bệnh', 'bác sĩ', 'thuốc', 'bị sốt', 'chảy máu', 'vết thương'],
  ['bị thương', 'y tá', 'tự tử'],
  // Chinese
  ['怀孕', '流产', '堕胎', '艾滋', '医院', '医生', '诊所', '护士', '生病', '发烧', '咳嗽', '呕吐', '流血', '受伤'],
  ['伤口', '吃药', '药物', '疫苗', '过敏', '自杀'],
  // Khmer
  ['មានផ្ទៃពោះ', 'រំលូត', 'អេដស៍', 'ពេទ្យ', 'ជំងឺ', 'ឈឺ', 'ថ្នាំ', 'គ្រុនក្តៅ', 'ក្អក', 'ហូរឈាម', 'របួស'],
  // Lao
  ['ຖືພາ', 'ໂຮງໝໍ', 'ທ່ານໝໍ', 'ພະຍາບານ', 'ພະຍາດ', 'ເຈັບປ່ວຍ', 'ເຈັບທ້ອງ', 'ຢາປົວ', 'ເປັນໄຂ້', 'ບາດແຜ'],
  // Thai
  ['ตั้งครรภ์', 'ท้องเสีย', 'แท้ง', 'เอดส์', 'โรงพยาบาล', 'คลินิก', 'คุณหมอ', 'หาหมอ', 'พยาบาล', 'ป่วย', 'กินยา'],
  ['เป็นไข้', 'เลือดออก', 'บาดแผล', 'ฆ่าตัวตาย'],
  // Burmese
  ['ကိုယ်ဝန်', 'ဆေးရုံ', 'ဆေးခန်း', 'ဆရာဝန်', 'သူနာပြု', 'ရောဂါ', 'နေမကောင်း', 'ဖျား', 'ချောင်းဆိုး'],
  ['သွေးထွက်', 'ဒဏ်ရာ'],
].flat()

/** Whether a text is about the body, an illness or a treatment. */
export function speaksOfBody(text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase()
  return (
    wordsOf(text).some((word) => WHOLE.includes(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning))) ||
    ANYWHERE.some((part) => plain.includes(part.normalize('NFC')))
  )
}
