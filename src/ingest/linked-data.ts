/** JSON-LD in a page: the article that it describes, by schema.org. */

/** A JSON-LD node: anything may stand in it. */
export type LinkedNode = Readonly<Record<string, unknown>>

export type LinkedArticle = {
  readonly article: LinkedNode
  /** Follows a reference (`{"@id": ...}`) to its node, where the page has that. */
  readonly resolve: (value: unknown) => unknown
}

/** Types of schema.org that are articles of news, nearest first. */
const types = [
  'NewsArticle', 'ReportageNewsArticle', 'AnalysisNewsArticle', 'BackgroundNewsArticle', 'OpinionNewsArticle', 'AskPublicNewsArticle', 'ReviewNewsArticle',
  'LiveBlogPosting', 'Article', 'BlogPosting', 'SocialMediaPosting',
]
const mostNodes = 20_000
const deepest = 12

/**
 * The article that a page's JSON-LD describes.
 * @param scripts the text of its JSON-LD scripts; what is no JSON is passed over
 * @returns the node nearest to the top whose type is nearest to news; undefined where there is none
 */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  const nodes = [...scripts].flatMap(parsed).flatMap((value) => nodesIn(value))
  const byId = new Map<string, LinkedNode>()
  for (const node of nodes) {
    const id = node['@id']
    // A bare reference must not hide the node that it refers to.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node)
  }
  const ranked = nodes.map((node) => ({ node, rank: rankOf(node) })).filter(({ rank }) => rank >= 0)
  const [best] = ranked.sort((a, b) => a.rank - b.rank)
  if (best === undefined) return undefined
  return { article: best.node, resolve: (value) => (isNode(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value) }
}

function parsed(script: string): unknown[] {
  try {
    return [JSON.parse(script)]
  } catch {
    return []
  }
}

/** Every node, those nearer to the top first. */
function nodesIn(root: unknown): LinkedNode[] {
  const found: LinkedNode[] = []
  let level: unknown[] = [root]
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const value of level) {
      if (found.length + next.length > mostNodes) return found
      if (Array.isArray(value)) next.push(...(value as unknown[]).slice(0, mostNodes))
      else if (isNode(value)) {
        found.push(value)
        next.push(...Object.values(value).filter((inner) => typeof inner === 'object'))
      }
    }
    level = next
  }
  return found
}

/** @returns the type's place among the types of article, or -1 */
function rankOf(node: LinkedNode): number {
  const own = [node['@type']].flat().map((type) => (typeof type === 'string' ? type.replace(/^.*[/:]/, '') : ''))
  return types.findIndex((type) => own.includes(type))
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
