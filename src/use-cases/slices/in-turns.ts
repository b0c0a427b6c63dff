/** So many leads take about a millisecond; a card that is asked for meanwhile waits for no more. */
const AT_ONCE = 25;

/** Does work item by item, in order, and again and again lets what else waits in this process go first. */
export async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % AT_ONCE === 0) await others();
    work(item);
  }
}

/** Fulfilled after whatever was ready to go on before. */
const others = () => new Promise<void>((goOn) => setImmediate(goOn));

/**
 * Items in their order, each being made while the caller is busy with the one before. What making one throws is thrown in
 * its turn. Whoever stops waits for the one under way: nothing goes on behind his back.
 */
export async function* oneAhead<Item>(items: AsyncGenerator<Item, void>): AsyncGenerator<Item> {
  let next = items.next();
  try {
    for (let made = await next; made.done !== true; made = await next) {
      next = items.next();
      // Told when it is waited for; until then it is nobody's.
      next.catch(() => undefined);
      yield made.value;
    }
  } finally {
    await next.catch(() => undefined);
  }
}
