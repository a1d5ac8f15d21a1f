/**
 * Spellings that are the same name to the people who bear it though they sound different, and short forms; one name a line, plain Latin as names are read. A short form may be in
 * several lines: Sasha is a boy called Oleksandr or a girl called Oleksandra, and the two are no forms of each other.
 */
export const NAME_FORMS = `
muhammad mohammed mohammad mohamed mohamad muhammed muhamed muhamad mohd md mehmet mehmed mamadou mohamadou muhammet mahamadou momoh momodu modu mamadu mohamadu muhamet mukhammad magomed
fatima fatma fatmata fatimata fatoumata fatou fatimah fatuma fatime fatme fatemeh fati fatu fatumata fatimatou fatimatu fatmeh
ahmad ahmed ahmet amadou ahmadu amadu hamadou akhmad akhmed ahmat
hasan hassan asan lansana lassana khasan
husayn hussein hussain hossein husein huseyin hosein hussin khusein hysen huseyn
ibrahim ibrahima brahim ibraheem ebrahim abraham ibro brima ibrahem ebrima
yusuf youssef yousef yusef yusif joseph josef jusuf yousuf josif yosef joe jozef zef yosip
ismail ismael esmail smail ishmael smaila ismaila
umar omar omer oumar umaru oumarou
uthman osman othman ousmane usman osmane
isa issa eisa jesus
musa moussa mussa moses moise
sulayman suleiman soliman suleyman souleymane sulaiman solomon suliman
aisha aicha ayesha aysha aishatu aissatou aisata isatu isata ayse ajsha aishat ayshe aissata aisatu
khadija khadijah hadija kadiatou kadijatu kadijah khadeeja kadidia kadidja hatidza hatice hatixhe kadija kadiatu kadi kadie hadidza
maryam mariam mariama maria mary marie mariya meryem miriam merjem marija mariyam mariatu marya masha mariika mariyka marusya
zaynab zainab zeinab zeynep zejnep zenabou zainabu jeneba djeneba djenaba dieneba djeinaba
amina aminata aminatu amena emina emine
ali aliu alieu aliou alija
abdallah abdullah abdulla abdoulaye abdulai abdalla avdulla abdula
bakari bakary bubakar abubakar aboubacar abubakarr aboubakar bakarr abubakr
aleksandr alexander oleksandr aleksandar aleksander alexandre sasha alex alexandr sandro iskandar eskandar alejandro aliaksandr aleko sashko sashka sasa sanya sania shurik olexander olexandr oleksander skender iskender
aleksandra alexandra oleksandra sasha sashka sasa alex sandra olexandra lesya lesia
aleksey alexei oleksiy aleksei alexey alexis alyosha aliaksei oleksii lyosha liosha oleksij alexej
andrey andrei andriy andrew andrej andreas andre andrii andriyko andrij andria
anna ana ganna hanna hannah anya ann anne
dmitriy dmitri dmytro dmitry dimitri dimitar dima dimitrije dzmitry mitko dimka mitya mitia dmitrii dmytryk
ekaterina kateryna katerina catherine katherine katya katarina katarzyna yekaterina katherina katrusya katia katrina katryna yekateryna kate kathy katie cathy
elena olena helena helen yelena lena jelena alena olenka alyona aliona oliena
evgeniy yevhen evgeny eugene yevgeny evgeni yauheni zhenya yevhenii ievhen ievhenii yevhenij zhenia zhenja zenia evgenii
georgiy george heorhiy georgi jorge yuriy yuri yury iurii yurii djordje gjorgji jiri gjergj yura iura yurko gosho gyorgi
ivan john ioan jovan johan jean juan vanya jan giovanni ivo vania gjon ivanko vanko vancho johnny jack
konstantin kostyantyn constantin kostya kosta
mihail mykhailo mikhail michael mihajlo misha mihai michel mikhailo mihaylo mike mykhaylo myshko mischa mehill mikel mikail
nikolay mykola nikolai nicholas nikola nicolas kolya nikolaj mikola nicolae kolia nick nicola mykolka
natalia nataliya natalya natalija natasha nathalie nataliia natasa nata
olga olha volha olya olia
oleg oleh
petro pyotr petr peter petar pierre pedro petya petre petryk petia pjeter
pavel pavlo paul pavle pablo pasha pavlik pavlyk
sergey serhiy sergei serge sergio sergii serhii siarhei seryozha serhij sergej seriozha serioja sergij
stepan stefan stephen steven stjepan stevan styopa stiopa steve
svetlana svitlana sveta svjetlana
tatiana tetyana tatyana tetiana tanya tatjana tania tetianka
vasiliy vasyl vasily basil vasil vasilij vasya vasile vasia vasylko vasilii
viktor victor vitya vitia
vladimir volodymyr uladzimir wladimir vova volodya vlado vlad volodia vladimer
yulia yuliya iuliia julia yulya julija yuliia yulka iulia
yevgenia yevheniya evgenia eugenia ievheniia yevheniia yevhenia yevgeniya evgeniya evgeniia zhenya zhenia zhenja zenia jevgenia
grigoriy hryhoriy grigori gregory grisha hryhorii grigory
ilya illya elijah ilia ilija ilyas elias illia
artem artyom artemiy
sofia sofiya sophia sofija sophie sonya zofia sofiia sonia sofiyka sofiika sofi
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
anastasia anastasiya anastasiia nastya nastia nastusya anastazia
irina iryna irena ira iryska irynka
viktoria viktoriya viktoriia victoria vika
anatoliy anatoly anatolii tolya tolia tolik
valeria valeriya valeriia lera lyera liera valya valia
daria dariya dariia darya daryna darina dasha
lyudmila liudmyla ludmila lyudmyla lyuda liuda luda
lyubov liubov lubov lyuba liuba luba
nadia nadiya nadiia nadya nadezhda nadezda nadija
oksana aksana ksyusha ksiusha
toure turay touray
cisse sesay ceesay
fode foday fodeh
seydou saidu saydu seidu
valentyn valentin valentine valya valia valik
valentyna valentina valya valia
valeriy valery valerii valera valerij
daniel danylo danilo daniil danil danya dania danko dan danny danyil
david davyd dawud daoud dauda davud daouda dawood
bohdan bogdan bodya bodia
hlib gleb
kyrylo kirill kirilo kyril cyril kiril
matviy matvei matthew mathieu matej matvii matvey
tymofiy timofey timothy tymofii tima tymko timofei
yaroslav iaroslav jaroslav yarik iarik slava slavik slavko
vyacheslav viacheslav vjaceslav slava slavik slavko
sviatoslav svyatoslav svetoslav slava slavik
stanislav stas stasik
vitaliy vitalii vitaly vitalik vitalij
vladyslav vladislav vlad vladik
roman roma romko
maksym maksim maxim maks max maxime
yakiv yakov jacob yacouba yaqub jakup jakub yakub yakubu yakup jakov yasha
zakariya zakaria zachary zakhar zahar zekeriya zakarija
semen semyon simon simeon symon sima
fedir fyodor fedor theodore teodor fedya fedia todor tosho
anton antonio anthony antoine ndue ndoc toni tony antin
antonina tonya tonia
ksenia kseniya xenia kseniia ksyusha ksiusha
halyna galina galyna halina galya galia halia
larysa larisa lara lesya lesia
yelyzaveta elizaveta elizabeth elisabeth liza elizabeta elisaveta yelizaveta ielyzaveta liz lizzie betty beti elzbieta
zinayida zinaida zina zinaiida
lidiya lydia lidia lida lidiia
khrystyna kristina christina khristina hristina kristyna tina christine kristine
marharyta margarita margaret rita marguerite margareta margaryta maggie
veronika veronica nika
polina paulina
eva hawa hava eve yeva ieva hawwa havva hawanatu
isaac ishaq ishak isak izak
jibril gabriel djibril jibriel gibril jibrila
jamal djamal cemal xhemal dzemal gamal djemal
jamila djamila cemile xhemile dzemila gamila djemile
rajab recep rexhep redzep
najib naguib necip nexhip nedzib
hajar hacer haxhere hajra hadzira
ramatu ramata ramatoulaye rahmatu ramatoulie
safiya safiatou safiatu safie
rukaya rokia rougiatou rugiatu ruqayya rukiye rugiatou
harun haruna aaron aron
william bill billy will willie guillaume vilhelm
robert bob bobby rob robbie
james jim jimmy jamie
richard dick rick ricky
charles charlie carlos karl
thomas tom tommy tomas toma
edward eddie ted edouard
samuel sam sammy samuil
patrick pat
patricia pat patty trish
christopher chris christophe
francis frank francois francisco
francess frances fanny francoise
rebecca becky rebekah
deborah debbie debora
susan sue suzan suzanne susanna
yahya jahja yahia yehya
diallo jalloh jallow jallo djalo
diawara jawara
diaby jabbie jabi
diabate jabateh jabate
diarra jarra
diakite jakitay jakite
ndiaye njai njie
traore tarawally tarawalie tarawali
maimuna maymuna maimouna memuna memunatu maimunatu mamuna
ayyub ayoub ayub eyup ejup ajub job
yunus younes younous yunis junuz jonah jonas
`
