import { expect, it } from 'vitest'
import { readWrittenName } from './reading/read.ts'
import { indexNames, search } from './search.ts'

/** Names spelt by ear, with their written form: collected after the rules were made, to find where they fail. */
const HEARD = `
Sreyneang Phan=ស្រីនាង ផាន់, Chanthy=ចន្ធី, Vichika Sorn=វិចិកា សន, Piseth=ពិសិដ្ឋ, Davi Nhem=ដាវី ញ៉ែម, Kunthea=គន្ធា, Thida Roeun=ធីតា រឿន, Noi Keovilay=ນ້ອຍ ແກ້ວວິໄລ, Kamla Sisawat=ຄຳຫຼ້າ ສີສະຫວາດ,
Khin Thuzar=ခင်သူဇာ, Nan Mya Kay Khaing=နန်းမြကေခိုင်, Phyo Wai=ဖြိုးဝေ, Ma Ei Phyu=အိဖြူ, Pornpimon=พรพิมล, Nattawut Srisuwan=ณัฐวุฒิ ศรีสุวรรณ, Supaporn=สุภาพร, Siriwan=ศิริวรรณ,
Kristina Bondarchuk=Христина Бондарчук, Solomija=Соломія, Jaroslav Tkatschenko=Ярослав Ткаченко, Любовь Гнатюк=Любов Гнатюк, Julija Shcherbak=Юлія Щербак, Анастасия Ищенко=Anastasiia Ishchenko, Даринка=Дарина,
Milica Djordjevic=Милица Ђорђевић, Dzevad Hadzic=Џевад Хаџић, Ljubica Krstevska=Љубица Крстевска, Гьорги Щерев=Georgi Shterev, Nour al-Huda=نور الهدى, Abd El Kader=عبد القادر, Rukayya=رقية, Shaimaa Hussein=شيماء حسين,
Zeynab Rezai=زینب رضایی, Tsz Yan Lau=劉芷欣, Ong Bee Lian=王美蓮, Park Ji-yeon=朴智妍, Nguyen Thi Bich=阮氏碧, Zhang Yutong=张雨桐, Hsiao-mei Lin=林小美, Ermira Cela=Ermira Çela, Shpersa Gjeci=Shpresa Gjeçi,
Yllka Xhafa=Ylka Djafa, Gulcan Ozturk=Gülcan Öztürk, Ayshegul=Ayşegül, Kaday Sessay=Kadie Sesay, Fatu Binta Jallo=Fatoumata Binta Diallo, Ishatu Banguda=Isatu Bangura, Mohamad Kroma=Mohamed Koroma,
Hawanatou Turé=Hawanatu Turay, Jeneba Konteh=Djénaba Conté, Ty Nguyen=Nguyễn Thị Tý, Dieu Huyen=Diệu Huyền, Quinh Nhu=Quỳnh Như,
Srey Pov Chhim=ស្រីពៅ ឈឹម, Vuthy Long=វុទ្ធី ឡុង, Sopheak Mith=សុភ័ក្ត្រ មិត្ត, Leakhena=លក្ខិណា, Raksmey=រស្មី, Chenda Kong=ចិន្តា គង់, Borey=បូរី, Ratha=រដ្ឋា, Sambath=សម្បត្តិ, Bunthoeun=ប៊ុនធឿន,
Vieng Phonexay=ວຽງ ໂພນໄຊ, Khampheng Xaysana=ຄຳແພງ ໄຊຊະນະ, Nalee=ນາລີ, Moe Moe Thwin=မိုးမိုးသွင်, Yadanar Hlaing=ရတနာလှိုင်, Saw Htoo=စောထူး, Nang Seng Noom=နန်းစိုင်နုမ်,
Kanjana Suksai=กาญจนา สุขใส, Wilaiporn=วิไลพร, Thanaporn=ธนพร, Jirapat=จิรพัฒน์, Zlata Petrenko=Злата Петренко, Yeva Khomenko=Єва Хоменко, Mikita Zhuk=Микита Жук, Ganna Rudyk=Ганна Рудик,
Хомякова Алёна=Альона Хомякова, Vassil Dimitrov=Васил Димитров, Stojna Ilieva=Стойна Илиева, Emilija Kocevska=Емилија Коцевска, Dushan Tcvijic=Душан Цвијић, Hadeel Al Masri=هديل المصري,
Yahya Bakir=يحيى بكر, Nesrin Omar=نسرين عمر, Farzana Sadat=فرزانه سادات, Mahsa Karimi=مهسا کریمی, Abu Bakr=أبو بكر, Cheung Wing Yan=張詠恩, Lim Siok Cheng=林淑貞, Kim Ha-eun=金河恩, Le Van Tam=黎文心,
Ouyang Lan=歐陽蘭, Li Zihan=李子涵, Flutura Cuni=Flutura Çuni, Xheneta=Gjeneta, Enxhi Prendi=Enxhi Prëndi, Bleona Shkurti=Bleonë Shkurti, Sebnem Yildirim=Şebnem Yıldırım, Hanife Tash=Hanife Taş,
Yeanoh Kposowa=Yeanor Kposowah, Sattu Jaward=Satu Jawad, Baindu Vandy=Baindu Vandi, Tenneh Foday=Teneh Fodey, Mamie Tommy=Mammy Tommi, Adiatu Mansare=Adiatou Mansaray, Ngozi=Ngɔzi,
Trinh Thi Hoai Thuong=Trịnh Thị Hoài Thương, Ho A Pao=Hồ A Páo, Giang Thi Mua=Giàng Thị Mùa
`
const pairs = HEARD.trim()
  .split(/,\s+/)
  .map((pair) => pair.split('=') as [heard: string, written: string])
// Distractors: for each name, others that contain half of it, in the same script.
const block = (name: string) => (name.codePointAt(0) ?? 0) >> 8
const crowd = pairs.flatMap(([, written]) =>
  pairs
    .filter(
      ([, other]) =>
        other !== written && other.includes(' ') && written.includes(' ') && block(other) === block(written),
    )
    .map(([, other]) => `${other.split(' ')[0] ?? ''} ${written.split(' ').at(-1) ?? ''}`),
)
const index = indexNames(
  [...pairs.map(([, written]) => written), ...crowd].map((name) => ({ item: name, names: [readWrittenName(name)] })),
)

it.each(pairs)('%s is %s', (heard, written) => {
  expect(search(heard, index, 3).map(({ key }) => key)).toContain(written)
})
