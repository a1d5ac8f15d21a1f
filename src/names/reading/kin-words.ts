/**
 * Kinship words. "Mother" in two files does not suggest the same mother, so these words are removed from what a relative is called; the remainder, if any, is a name.
 */
const KIN_WORDS = new Set(
  [
    'a and her his their the my our your of in at with old young little big older younger elder eldest foster step half great grand late',
    'mother mothers mum mummy mom mama mamma ma mam father fathers dad daddy papa pa parent parents stepmother stepfather stepmum stepdad wife husband partner',
    'gran granny grandma grandmother nana grandpa grandad granddad grandfather grandparents aunt auntie aunty uncle cousin niece nephew kin relative',
    'brother brothers sister sisters sibling twin twins baby son daughter child boy girl man woman lady neighbour neighbor friend carer guardian tant tante nene',
    'nena nëna nana mami baba babai babi gjyshja gjyshi halla tezja dajë daja xhaxhai motra vëllai vajza djali',
    'mẹ má bố cha bà bác chú cô dì cậu chị',
    'мама мати мамо матір тато батько папа отец отець бабуся бабушка баба дідусь дедушка дід тітка тётя тетя дядько дядя брат сестра син донька дочка мајка отац татко',
    'ម្តាយ ម៉ែ ម៉ាក់ ឪពុក ពុក ប៉ា យាយ តា មីង ពូ បង ប្អូន ບໍ່ ແມ່ ພໍ່ ອ້າຍ ເອື້ອຍ ນ້ອງ ແມ່ຕູ້ แม่ พ่อ ยาย ตา ป้า น้า พี่ น้อง အမေ အဖေ အဘွား အဘိုး အစ်မ အစ်ကို',
    '妈妈 母亲 妈 爸爸 父亲 爸 奶奶 爷爷 外婆 外公 姐姐 妹妹 哥哥 弟弟 姑姑 阿姨 舅舅 أم أب ماما بابا أمه أمها جدة جد خالة عمة خال عم أخ أخت',
    'mere mère pere père maman grandmere grandpere oncle soeur frere anne abla teyze dayı amca babaanne anneanne',
  ].flatMap((line) => line.split(' ')),
)

/** The name in what a relative is called, before any comma or bracket: '' where there is none. */
export function withoutKinWords(called: string): string {
  const [first = ''] = called.normalize('NFC').split(/[,;()（）،、/]/u)
  return first
    .split(/\s+/u)
    .filter((word) => !KIN_WORDS.has(word.toLowerCase().replace(/[’'`]s$|[’'`.:!?]+$/u, '')))
    .join(' ')
    .trim()
}
