/** Spellings that are the same name for the people who bear it though they do not sound it, and short forms; one group a line, plain Latin. */
const GROUPS = `
muhammad mohammed mohammad mohamed mohamad muhammed muhamed muhamad mohd md mehmet mehmed mamadou mohamadou muhammet mahamadou momoh
fatima fatma fatmata fatimata fatoumata fatou fatimah fatuma fatime fatme fatemeh fati fatu
ahmad ahmed ahmet amadou ahmadu amadu hamadou
hasan hassan asan lansana lassana
husayn hussein hussain hossein husein huseyin hosein hussin
ibrahim ibrahima brahim ibraheem ebrahim abraham ibro brima
yusuf youssef yousef yusef yusif joseph josef jusuf yousuf josif yosef
ismail ismael esmail smail ishmael
umar omar omer oumar umaru oumarou
uthman osman othman ousmane usman osmane
isa issa eisa jesus
musa moussa mussa moses moise
sulayman suleiman soliman suleyman souleymane sulaiman solomon suliman
aisha aicha ayesha aysha aishatu aissatou aisata isatu isata ayse ajsha
khadija khadijah hadija kadiatou kadijatu hatidza hatice hatixhe kadija kadiatu kadi
maryam mariam mariama maria mary marie mariya meryem miriam merjem marija mariyam mariatu marya masha mariika mariyka marusya
zaynab zainab zeinab zeynep zejnep zenabou zainabu
amina aminata aminatu amena emina emine
ali aliu alieu aliou alija
abdallah abdullah abdulla abdoulaye abdulai abdalla avdulla abdula
bakari bakary bubakar abubakar aboubacar abubakarr aboubakar
aleksandr alexander oleksandr aleksandar aleksander alexandre sasha alex alexandr sandro iskandar eskandar alejandro aliaksandr aleko
aleksandra alexandra oleksandra
aleksey alexei oleksiy aleksei alexey alexis alyosha aliaksei oleksii
andrey andrei andriy andrew andrej andreas andre andrii
anna ana ganna hanna hannah anya ann anne
dmitriy dmitri dmytro dmitry dimitri dimitar dima dimitrije dzmitry mitko
ekaterina kateryna katerina catherine katherine katya katarina katarzyna yekaterina katherina katrusya
elena olena helena helen yelena lena jelena alena olenka alyona aliona
evgeniy yevhen evgeny eugene yevgeny evgeni yauheni zhenya yevhenii
georgiy george heorhiy georgi jorge yuriy yuri yury iurii yurii djordje gjorgji jiri gjergj
ivan john ioan jovan johan jean juan vanya jan giovanni ivo
konstantin kostyantyn constantin kostya kosta
mihail mykhailo mikhail michael mihajlo misha mihai michel mikhailo mihaylo mihail
nikolay mykola nikolai nicholas nikola nicolas kolya nikolaj mikola nicolae
natalia nataliya natalya natalija natasha nathalie
olga olha volha olya
oleg oleh
petro pyotr petr peter petar pierre pedro petya petre petryk
pavel pavlo paul pavle pablo pasha
sergey serhiy sergei serge sergio sergii serhii siarhei seryozha serhij sergej
stepan stefan stephen steven stjepan stevan
svetlana svitlana sveta svjetlana
tatiana tetyana tatyana tetiana tanya tatjana
vasiliy vasyl vasily basil vasil vasilij vasya vasile
viktor victor vitya
vladimir volodymyr uladzimir wladimir vova volodya vlado
yulia yuliya iuliia julia yulya julija yuliia yulka
yevgenia yevheniya evgenia eugenia
grigoriy hryhoriy grigori gregory grisha hryhorii grigory
ilya illya elijah ilia ilija ilyas elias
artem artyom artemiy
sofia sofiya sophia sofija sophie sonya zofia sofiia sonia
nguyen ngyuen nguyn
khaing khine khaine
naing nine
hlaing hline
htike htaik hteik htite
waing wine
myaing myine
paing pine
sokha suka soka sokhaa
sophea sopheap sofea
jung jeong chung joung
lee yi rhee li ri i
park bak pak
choi choe
kim gim
no roh noh
yoo yu ryu ryoo you
woo u wu
oh o
lim im rim
anastasia anastasiya anastasiia nastya nastia
irina iryna irena ira
viktoria viktoriya viktoriia victoria vika
anatoliy anatoly anatolii tolya
valeria valeriya valeriia lera lyera liera
daria dariya dariia darya daryna darina dasha
lyudmila liudmyla ludmila lyudmyla lyuda liuda luda
lyubov liubov lubov lyuba liuba luba
nadia nadiya nadiia nadya nadezhda
oksana aksana ksyusha ksiusha
toure turay touray
cisse sesay ceesay
fode foday fodeh
seydou saidu saydu seidu
`

const GROUP_OF: ReadonlyMap<string, number> = new Map(
  GROUPS.trim().split('\n').flatMap((line, group) => line.split(' ').map((word) => [word, group] as const)),
)

/** Whether two plain Latin words are forms of one name. */
export function equivalent(a: string, b: string): boolean {
  const group = GROUP_OF.get(a)
  return group !== undefined && group === GROUP_OF.get(b)
}

/** A number for the group of forms that a word belongs to, so that forms find each other by equality. */
export const formOf = (word: string): number | undefined => GROUP_OF.get(word)
