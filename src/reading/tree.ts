/** Step: the syntax as a tree, for the steps after it. */
import { Tree } from '../language/tree.ts'
import { step } from './step.ts'

export const tree = step({
  name: 'tree',
  needs: ['language'],
  adds: ['tree'],
  read: ({ language }) => ({ tree: new Tree(language.syntax) }),
})
