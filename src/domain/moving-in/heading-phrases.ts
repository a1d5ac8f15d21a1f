import type { Place } from './places/place.ts'

const phrases = (lines: string): readonly string[] =>
  lines.split('|').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))

/**
 * Headings that lists have, in the languages of the app (English, Albanian, French, Ukrainian, Krio, Vietnamese, Khmer,
 * Lao, Burmese, Thai, Chinese), in small letters and without marks above Latin letters. Our own list [D]: a guess, which
 * a person confirms. Burmese also as the old Zawgyi fonts write it. The longest phrase in a heading counts first, and takes its words from the shorter ones.
 */
export const HEADING_PHRASES: Readonly<Partial<Record<Place, readonly string[]>>> = {
  number: phrases(`
    no | nr | number | id | code | case id | case no | case number | child id | child number | file number |
    ref | kodi | numri | numri i dosjes | nr i dosjes | kodi i femijes | numero | n° | numero de dossier |
    numero du dossier | code enfant | matricule | № | номер | код | номер справи | so | ma so | ma | stt |
    so ho so | ma tre | nomba | namba | លេខ | ល.រ | លេខកូដ | លេខរៀង | ເລກທີ | ລຳດັບ | ລະຫັດ | အမှတ် | စဉ် |
    ကုဒ် | အမှတ်စဉ် | เลขที่ | ลำดับ | รหัส | 编号 | 序号 | 号码 | 個案編號 |
    အမွတ္ | စဥ္ | အမွတ္စဥ္ | ကုဒ္
  `),
  name: phrases(`
    name | full name | child name | name of child | childs name | emri | emri i femijes | emer mbiemer |
    emri mbiemri | emri dhe mbiemri | nom et prenom | nom et prenoms | nom complet | nom de l enfant | піб |
    імя | ім я | повне ім я | прізвище та ім я | ho ten | ho va ten | ten tre | nem | pikin nem | ឈ្មោះ |
    ឈ្មោះកុមារ | គោត្តនាមនិងនាម | ຊື່ | ຊື່ແລະນາມສະກຸນ | အမည် | ကလေးအမည် | နာမည် | ชื่อ | ชื่อ สกุล |
    ชื่อ นามสกุล | ชื่อเด็ก | 姓名 | 儿童姓名 | 名字 |
    အမည္ | ကေလးအမည္ | နာမည္
  `),
  'given-name': phrases(`
    given name | first name | forename | prenom | prenoms | ten | ten rieng | នាមខ្លួន | ชื่อตัว | ຊື່ແທ້ | 名
  `),
  'family-name': phrases(`
    family name | last name | surname | mbiemri | mbiemer | nom de famille | nom | прізвище | ho | នាមត្រកូល |
    គោត្តនាម | ນາມສະກຸນ | นามสกุล | 姓 | 姓氏
  `),
  called: phrases(`
    nickname | called | known as | alias | nofka | surnom | прізвисько | biet danh | ten goi | ឈ្មោះហៅក្រៅ |
    ຊື່ຫຼິ້ນ | ชื่อเล่น | အိမ်နာမည် | 小名 | 昵称 |
    အိမ္နာမည္
  `),
  'other-name': phrases(`
    other name | other names | former name | emer tjeter | autre nom | інше ім я | ten khac | ឈ្មោះផ្សេង | 别名 |
    曾用名
  `),
  born: phrases(`
    dob | date of birth | birth date | birthday | born | year of birth | ditelindja | datelindja | dt lindjes |
    data e lindjes | viti i lindjes | lindur | date de naissance | ne le | annee de naissance |
    дата народження | рік народження | ngay sinh | nam sinh | bon de | de wey den bon am | ថ្ងៃខែឆ្នាំកំណើត |
    ថ្ងៃកំណើត | ឆ្នាំកំណើត | ວັນເດືອນປີເກີດ | ວັນເກີດ | မွေးသက္ကရာဇ် | မွေးနေ့ | မွေးသကရာဇ် | วันเกิด |
    วันเดือนปีเกิด | ปีเกิด | 出生日期 | 生日 | 出生年月 |
    ေမြးသကၠရာဇ္ | ေမြးေန႔
  `),
  age: phrases(`
    age | mosha | вік | tuoi | ej | អាយុ | ອາຍຸ | အသက် | อายุ | 年龄 | 歲 |
    အသက္
  `),
  sex: phrases(`
    sex | gender | gjinia | gj | sexe | genre | стать | gioi tinh | gioi | ភេទ | ເພດ | ကျား မ | လိင် | เพศ |
    性别 | 性別 |
    က်ား မ | လိင္
  `),
  language: phrases(`
    language | mother tongue | gjuha | langue | мова | ngon ngu | tieng noi | langwej | ភាសា | ພາສາ |
    ဘာသာစကား | ภาษา | 语言
  `),
  nationality: phrases(`
    nationality | citizenship | shtetesia | nationalite | громадянство | quoc tich | សញ្ជាតិ | ສັນຊາດ |
    နိုင်ငံသား | สัญชาติ | 国籍 |
    ႏိုင္ငံသား
  `),
  lives: phrases(`
    address | lives | home address | place of living | village | residence | adresa | vendbanimi | banesa |
    fshati | adresse | domicile | адреса | місце проживання | dia chi | noi o | adres | usai i de | អាសយដ្ឋាន |
    ទីលំនៅ | ភូមិ | ທີ່ຢູ່ | ບ້ານ | လိပ်စာ | နေရပ် | ที่อยู่ | บ้าน | 地址 | 住址 |
    လိပ္စာ | ေနရပ္
  `),
  phone: phrases(`
    phone | tel | telephone | mobile | phone number | whatsapp | telefon | telefoni | nr tel | cel | portable |
    телефон | dien thoai | so dien thoai | sdt | fon | ទូរស័ព្ទ | លេខទូរស័ព្ទ | ໂທລະສັບ | ເບີໂທ | ဖုန်း |
    ဖုန်းနံပါတ် | โทรศัพท์ | เบอร์โทร | 电话 | 手机 | 電話 |
    ဖုန္း | ဖုန္းနံပါတ္
  `),
  mother: phrases(`
    mother | mothers | mother name | mothers name | name of mother | nena | emri i nenes | mamaja | mere |
    nom de la mere | мати | мама | ім я матері | me | ten me | mama | ម្តាយ | ឈ្មោះម្តាយ | ແມ່ | ຊື່ແມ່ |
    မိခင် | မိခင်အမည် | แม่ | มารดา | ชื่อมารดา | 母亲 | 母親 | 母亲姓名 |
    မိခင္ | မိခင္အမည္
  `),
  carer: phrases(`
    carer | caregiver | guardian | care giver | lives with | kujdestari | kujdestar | tuteur | responsable |
    опікун | nguoi nuoi | nguoi cham soc | អាណាព្យាបាល | អ្នកថែទាំ | ຜູ້ປົກຄອງ | အုပ်ထိန်းသူ | ผู้ปกครอง |
    ผู้ดูแล | 监护人 | 照顾者 |
    အုပ္ထိန္းသူ
  `),
  estimated: phrases(`
    is the age estimated | age is estimated | age estimated | is the date of birth estimated
  `),
  'carer-relation': phrases(`
    relationship of caregiver | relationship of carer | caregiver relationship | relationship to caregiver
  `),
  'opened-on': phrases(`
    opened | date opened | registration date | date of registration | intake date | date of intake |
    date registered | incoming referral date | data e hapjes | data e regjistrimit | date d ouverture | date d enregistrement |
    date d admission | дата реєстрації | дата відкриття | ngay mo ho so | ngay dang ky | ថ្ងៃចុះឈ្មោះ |
    ວັນລົງທະບຽນ | မှတ်ပုံတင်သည့်နေ့ | วันที่ลงทะเบียน | วันที่รับ | 登记日期 | 立案日期
  `),
  'sent-by': phrases(`
    referred by | sent by | referring organisation | referring agency | source of referral | referral source | referuar nga | derguar nga | refere par |
    oriente par | направлено | ким направлено | noi gioi thieu | បញ្ជូនដោយ | ສົ່ງໂດຍ | ส่งต่อโดย | 转介自
  `),
  father: phrases(`
    father | fathers | dad | stepfather | step father | father name | fathers name | name of father | babai |
    babait | emri i babait | babe | pere | nom du pere | батько | батька | по батькові | cha | bo | ten cha |
    ten bo | papa | ឪពុក | ឈ្មោះឪពុក | ພໍ່ | ຊື່ພໍ່ | ဖခင် | အဖ | ဖခင်အမည် | พ่อ | บิดา | ชื่อบิดา | 父亲 | 父親 |
    父亲姓名 |
    ဖခင္ | ဖခင္အမည္
  `),
  suspect: phrases(`
    suspect | suspects | perpetrator | trafficker | recruiter | exploiter | abuser | offender | i dyshuar |
    i dyshuari | dyshuari | trafikanti | trafikuesi | rekrutuesi | auteur | trafiquant | recruteur |
    підозрюваний | торговець | вербувальник | nghi pham | ke buon nguoi | thu pham | ជនសង្ស័យ | ជនល្មើស |
    ຜູ້ຕ້ອງສົງໄສ | သံသယ | လူကုန်ကူးသူ | ผู้ต้องสงสัย | ผู้กระทำ | นายหน้า | 嫌疑人 | 人贩子 |
    လူကုန္ကူးသူ
  `),
  exploitation: phrases(`
    exploitation | trafficking | protection concern | protection concerns | recruitment | recruited |
    means of control | methods of control | abuse | type of exploitation | what happened | story | incident | violence |
    rape | shfrytezimi | shfrytezim | trafikimi | dhuna | abuzimi | historia | traite | abus |
    exploitation subie | експлуатація | торгівля людьми | насильство | boc lot | mua ban nguoi | xam hai |
    bao luc | ការកេងប្រវ័ញ្ច | ការជួញដូរ | អំពើហិង្សា | ການຂູດຮີດ | ການຄ້າມະນຸດ | ခေါင်းပုံဖြတ် | လူကုန်ကူး |
    การแสวงหาประโยชน์ | การค้ามนุษย์ | ความรุนแรง | 剥削 | 拐卖 | 虐待 |
    ေခါင္းပံုျဖတ္ | လူကုန္ကူး
  `),
  'words-health': phrases(`
    health | medical | medicine | medication | hiv | pregnant | pregnancy | disability | diagnosis | illness |
    allergy | shendeti | shendetesore | ilace | semundje | shtatzene | aftesia e kufizuar | sante |
    medicaments | maladie | grossesse | enceinte | handicap | vih | здоров я | хвороба | вагітність |
    інвалідність | діагноз | віл | suc khoe | benh | mang thai | khuyet tat | welbodi | sik | សុខភាព | ជំងឺ |
    ពិការភាព | ສຸຂະພາບ | ພະຍາດ | ພິການ | ကျန်းမာရေး | ရောဂါ | မသန်စွမ်း | สุขภาพ | โรค | ตั้งครรภ์ | พิการ |
    健康 | 疾病 | 怀孕 | 残疾 |
    က်န္းမာေရး | ေရာဂါ | မသန္စြမ္း
  `),
  'words-justice': phrases(`
    court | police | lawyer | prosecutor | gjykata | policia | prokuroria | avokati | tribunal | avocat | суд |
    поліція | toa an | cong an | ប៉ូលីស | តុលាការ | ຕຳຫຼວດ | ສານ | ရဲ | တရားရုံး | ตำรวจ | ศาล | 警察 | 法院 |
    တရား႐ုံး | တရားရုံး
  `),
  'happened-on': phrases(`
    date | day | visit date | date of visit | data | data e vizites | dita | date de visite | дата |
    дата візиту | ngay | ngay tham | det | កាលបរិច្ឆេទ | ថ្ងៃ | ວັນທີ | ရက်စွဲ | နေ့စွဲ | วันที่ | 日期
  `),
  relation: phrases(`
    relation | relationship | tie | kinship | lidhja | lidhja familjare | lien | lien de parente |
    родинний зв язок | ким є | quan he | ត្រូវជា | ទំនាក់ទំនង | ຄວາມສຳພັນ | ဆက်နွယ်မှု | တော်စပ်ပုံ |
    ความสัมพันธ์ | 关系
  `),
}

/** How a list heads its children where it says no more. */
export const CHILD_SAID: readonly string[] = phrases(`
  child | children | femija | femijet | enfant | enfants | дитина | діти | tre | tre em | pikin | កុមារ | ក្មេង | ເດັກ |
  ကလေး | ကေလး | เด็ก | 儿童 | 孩子
`)

/** What the values of a column say, for headings that say nothing. */
export const SEX_SAID: Readonly<Record<'female' | 'male', readonly string[]>> = {
  female: phrases(`
    f | female | girl | woman | femer | vajze | v | fille | feminin | ж | жін | жіноча | дівчинка | дівчина |
    nu | gai | gyal | gyal pikin | ស្រី | នារី | ស | ຍິງ | ຍ | မ | မိန်းကလေး | หญิง | ญ | เด็กหญิง | 女
  `),
  male: phrases(`
    m | male | boy | man | mashkull | djale | d | garcon | masculin | ч | чол | чоловіча | хлопчик | хлопець |
    nam | trai | boi | bɔi | ប្រុស | ប | ຊາຍ | ຊ | ကျား | ယောက်ျားလေး | ชาย | ช | เด็กชาย | 男
  `),
}
