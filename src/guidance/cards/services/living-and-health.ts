import { from, type GuidanceCard } from '../../engine/card.ts'
import { areaCards } from './area-cards.ts'

/** Services for a place to live, daily costs, physical and mental health. */
export const LIVING_AND_HEALTH: readonly GuidanceCard[] = [
  ...areaCards({
    area: 'accommodation-care',
    place: 'household',
    urgency: 'now',
    needed: {
      title: 'A place to live is needed',
      text: 'Look first for family who is safe, then for another family that has been checked, and only then for an institution, for the shortest stay that is safe.',
      points: [
        'What does the child fear about nights?',
        'Together with brothers and sisters?',
        'Near enough for school and friends, far enough from danger?',
        'Who may know the address?',
      ],
    },
    wrong: {
      title: 'A place to live is missing, or it did not last',
      text: 'Few foster families, no room for boys, for teenagers or for a child with a parent: this is a known gap. Write it down as a gap, and look for the next best place that keeps the child safe tonight.',
      points: [
        'A person the child knows could help: check first whether the child is safe with that person.',
        'Did the child leave, or was the child sent away? Ask what was unbearable.',
        'Tonight: a checked place where an adult is awake. No child alone in a rented room.',
      ],
      offers: [
        {
          is: 'action',
          what: 'Check whether the child would be safe with somebody the child knows, and what that person needs',
          withinDays: 7,
        },
      ],
    },
    running: {
      title: 'Where the child lives now: look with the child’s eyes',
      text: 'Other things matter to a child than to us: a door that closes, somebody who says good night, being allowed to ask for food and to telephone.',
      points: [
        'Own bed, own box, own things?',
        'Were the house rules read to the child? What happens when one is broken?',
        'Who else lives there: ages, histories?',
        'How does a child leave this place, and how is that day prepared?',
      ],
    },
    sources: [from('children-and-youth-2014', 'foster-care')],
  }),
  ...areaCards({
    area: 'basic-needs-material',
    place: 'household',
    urgency: 'now',
    needed: {
      title: 'Basic things are needed this week',
      text: 'Food, clothes, soap and a fare come before talk. Give them without a condition and without a photograph: that builds trust.',
      points: [
        'Ask what is needed; the child may want something else than we think.',
        'Clothes that fit and look like the others’.',
        'For small children: milk, nappies, a warm cover.',
      ],
    },
    wrong: {
      title: 'Material help is missing, does not fit or ended',
      text: 'Parcels for adults, vouchers for a shop too far away, help that ended after a month: the child notices, and so does whoever offers quick money.',
      points: ['What would fill the gap, if we do not?', 'Write down what was promised, and tell the child the truth.'],
      offers: [{ is: 'task', what: 'Find another source for what is lacking', withinDays: 5 }],
    },
    running: {
      title: 'Giving without shaming',
      text: 'Help that everybody can see marks a child. Let it look ordinary, and let the child choose where there is a choice.',
      points: [
        'Do not give in front of classmates or neighbours.',
        'A receipt is for the agency; the child owes nothing.',
        'Brothers and sisters who get nothing will ask why.',
      ],
    },
  }),
  ...areaCards({
    area: 'medical',
    place: 'individual',
    urgency: 'now',
    needed: {
      title: 'A doctor or nurse is needed',
      text: 'Explain beforehand, agree who comes along, and let the child stop the examination at any time. A child who was hurt may fear hands, lying down or a closed door.',
      points: [
        'A man or a woman, as the child chooses.',
        'What hurts today comes first. Ask the doctor what else cannot wait.',
        'Ask about costs and papers beforehand, so that the child is not sent away.',
        'Write what the doctor finds in the health folder and nowhere else.',
      ],
    },
    wrong: {
      title: 'Health care is missing, or it broke off',
      text: 'Was it money, papers, distance, a hard word at the desk? Find out. A child who was treated roughly once may say that nothing hurts.',
      points: [
        'Try a children’s clinic or a nurse you know by name.',
        'Go along and wait outside, if the child wishes.',
        'Continue treatment that has begun while anything is disputed.',
      ],
      offers: [{ is: 'action', what: 'Find a clinic that takes the child without conditions', withinDays: 5 }],
    },
    running: {
      title: 'Health care that respects the child',
      text: 'Children should know what each examination is for and hear the result in words that fit. Teeth, eyes, ears and growth are often forgotten.',
      points: [
        'Who may be told what: ask the child as well.',
        'Medicine at school or in a shelter: who gives it, without everybody knowing?',
        'Is there a next appointment, and a way to get there?',
      ],
    },
  }),
  ...areaCards({
    area: 'psychological-psychosocial',
    place: 'individual',
    urgency: 'soon',
    needed: {
      title: 'Psychological support is needed',
      text: 'For most children safety, routine, play and one steady person do more than sessions. A specialist is for what does not ease with that, or is too heavy from the start.',
      points: [
        'What does the child say would help?',
        'Begin with sleep and fear.',
        'Talk about what happened only when the child wants to, with somebody trained.',
        'Carers need to know what to expect.',
      ],
    },
    wrong: {
      title: 'Counselling is missing, does not fit or ended',
      text: 'Talking to a stranger in a room does not suit every child. If the child does not go, ask what was wrong with it, and offer another form of support.',
      points: [
        'Offer walking, drawing, sport or a group; a man or a woman; a place nearer home.',
        'Was going there a condition for other help? That has to stop.',
        'A carer who is safe can be coached instead.',
      ],
      offers: [{ is: 'task', what: 'Ask the child what kind of support would suit', withinDays: 14 }],
    },
    running: {
      title: 'Somebody for the child to talk with',
      text: 'Do not ask what the child says in these talks. You only need to know how to support the talks, and what to do on a bad night.',
      points: [
        'Has the child been told what is passed on and what is not?',
        'The same person for as long as possible; a good-bye when it ends.',
        'Getting worse for some weeks can be part of the support: ask the psychologist. If the child speaks of dying, act today: somebody stays with the child.',
        'Ask a lawyer before a court gets what the child told there.',
      ],
    },
    sources: [from('gms-youth-2019', 'fear-of-home')],
  }),
  ...areaCards({
    area: 'mentoring-peer',
    place: 'community',
    urgency: 'in-time',
    needed: {
      title: 'A mentor or a group is needed',
      text: 'A mentor is neither parent nor caseworker: somebody who turns up, does ordinary things and stays for at least a year.',
      points: [
        'Choose the mentor with the child, and have the mentor checked first.',
        'At first, meet where others can see you.',
        'A person whom the mentor can ask for help.',
      ],
    },
    wrong: {
      title: 'Mentor or group: none found, or it ended',
      text: 'Each adult who disappears teaches the child again not to trust. Say good-bye properly, and say why, also when the reason is ours.',
      points: [
        'If the mentor was safe: a last meeting, a letter, a small thing to keep.',
        'Then look in school, sport, faith or family, and check each person.',
      ],
    },
    running: {
      title: 'Mentor and child',
      text: 'A child who learnt that kindness has a price needs warmth with clear limits.',
      points: [
        'No secrets, no money, no nights.',
        'The child knows how to say that something is not right, and to whom.',
        'Plan the end from the beginning.',
      ],
    },
  }),
  ...areaCards({
    area: 'spiritual-recreation',
    place: 'community',
    urgency: 'in-time',
    needed: {
      title: 'Play, faith, music, sport',
      text: 'Joy and meaning support a child. The child chooses what gives them, and help is never tied to a belief.',
      points: ['A person who comes along the first times.', 'Fees, shoes, the way there and back.'],
    },
    wrong: {
      title: 'Play and sport are missing, or they ended',
      text: 'Clubs and congregations can shut a child out with a look. One member who is kind to the child can change that.',
      points: [
        'Find such a member, and check that this person is safe.',
        'Try another place before the child gives up.',
      ],
    },
    running: {
      title: 'A place to be like others',
      text: 'Keep this place free of case work: no meetings, no questions, no forms there.',
      points: [
        'Tell trainers and leaders who may fetch the child, and no more.',
        'A prize or a show can mean a picture in public: ask before.',
        'A ritual that comforts is welcome; one that frightens or shames is not.',
      ],
    },
  }),
]
