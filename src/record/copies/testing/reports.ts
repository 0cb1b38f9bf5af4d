/** Invented reports for tests of copies: dossiers without accounts. */
import { sentencesOf } from '../../../language/sentences.ts'
import type { Dossier } from '../../account.ts'

/** @returns a dossier of a text, with what is said to be known of it; its id is its key */
export function reported(key: string, text: string, known: Partial<Dossier> = {}): Dossier {
  return { key, id: key, text, furniture: [], sentences: sentencesOf(text), accounts: [], ...known }
}

/** A wire story, a paragraph a string. */
export const wireStory = [
  'Two fishing boats sank off the outer mole of Kelmar before dawn on Tuesday after they struck mines that had broken loose in the storm, the harbour office said.',
  'Seven of the eleven people on board were pulled from the water by a pilot boat whose crew had heard both blasts from the lee of the lighthouse.',
  '“We saw a column of water higher than the light,” said the pilot, Anselm Drover, who has worked the entrance for thirty years. “Then there was nothing where the boats had been.”',
  'Divers found the keel of the larger boat in nine metres of water shortly after noon but called off their search when the wind turned and drove the swell across the bar.',
  'The garrison on the northern bank laid some forty mines across the fairway in October and has refused to hand over its charts to the harbour office.',
  'A spokeswoman for the garrison said that none of its mines was missing and that boats had been told to stay within the buoys.',
]

/** What an outlet writes of its own. */
export const ownStory = [
  'For Hedda Quill the sea has always begun at the third step of the fish stairs, where her father taught her to gut herring.',
  'On Wednesday she sat there with a thermos and counted masts, as the wives of the quarter have done whenever a boat was late.',
  'By evening the bakery on Salt Lane had run out of candles, and the priest of the lower town had left his door unlocked.',
  'Nobody in the street would say aloud what all of them had counted: four berths empty, and one dog that would not leave the quay.',
]

/** The same day at the same press conference, in other words, with the same quotes. */
export const otherStory = [
  'A pilot who has guided ships into Kelmar since he was a young man told reporters how two trawlers vanished in front of him.',
  '“We saw a column of water higher than the light,” Anselm Drover said. “Then there was nothing where the boats had been.”',
  'He had been waiting for a freighter that never came. His deckhand threw the ladder over without waiting to be told, and between them they filled the cabin with shivering men.',
  'The town has asked for sweepers from abroad; its council meets on Friday to talk about closing the port until spring.',
]

/** @returns paragraphs as a text */
export function textOf(...paragraphs: readonly (readonly string[] | string)[]): string {
  return paragraphs.flat().join('\n\n')
}
