import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(
  new URL('../../../main/resources/io/jamak/ui/script/known-scripts.js', import.meta.url),
  'utf8',
);

/** The page's Function constructor after the script ran, and what it refused. */
function page() {
  const refused = [];
  const made = [];
  class Made {
    constructor(...args) {
      made.push(args.at(-1));
      throw new EvalError('refused by the policy');
    }
  }
  const window = {
    Function: new Proxy(Made, { apply: (target, self, args) => new target(...args) }),
    Vaadin: { Flow: { loadOnDemand: (key) => `chunk ${key}` } },
  };
  const list = `run("this.seen = [$0, $1]", function ($0, $1) { this.seen = [$0, $1]; });
    run("return $0 + $1", ($0, $1) => $0 + $1);
    event("event.key === 'Enter'", (event) => (event.key === 'Enter'));
    template("return html\`<b>\${item.name}</b>\`", ({ html, item, act }) => [html, item.name, act]);`;
  new Function('window', 'console', source + list)(window, { error: (text) => refused.push(text) });
  return { window, refused, made };
}

test('a listed script runs, however its white space is written', () => {
  const { window } = page();
  const self = {};
  new window.Function('$0', '$1', '  this.seen\n = [$0,  $1]').call(self, 1, 2);
  assert.deepEqual(self.seen, [1, 2]);
});

test('what Flow wraps around a script is understood', async () => {
  const { window } = page();
  const element = {};
  await new window.Function('$0', '$1', '$2', 'return (async function() { this.seen = [$0, $1]}).apply($2)')(
    1,
    2,
    element,
  );
  assert.deepEqual(element.seen, [1, 2]);
  const answer = await new Promise((resolve, reject) => {
    new window.Function(
      '$0',
      '$1',
      '$2',
      '$3',
      "try{Promise.resolve((async function(){return $0 + $1})()).then($2,function(error){$3(''+error)})}catch(error){$3(''+error)}",
    )(3, 4, resolve, reject);
  });
  assert.equal(answer, 7);
});

test('calls, chunks, properties and plain values of events need no entry', () => {
  const { window } = page();
  const element = { $connector: { set: (...args) => args } };
  assert.deepEqual(new window.Function('$0', '$1', '$2', 'return $0.$connector.set($1,$2)')(element, 'a', 'b'), [
    'a',
    'b',
  ]);
  assert.equal(new window.Function("return window.Vaadin.Flow.loadOnDemand('0a1f');")(), 'chunk 0a1f');
  const self = {};
  new window.Function('$0', 'this.invalid = $0').call(self, true);
  assert.equal(self.invalid, true);
  const read = new window.Function('event', 'element', 'return (event.detail.kind)');
  assert.equal(read({ detail: { kind: 'k' } }, {}), 'k');
  assert.equal(new window.Function('event', 'element', "return (event.key === 'Enter')")({ key: 'Enter' }), true);
});

test('a template gets what it names, whatever the order', () => {
  const { window } = page();
  const draw = new window.Function(
    'html',
    'root',
    'live',
    'appId',
    'itemKey',
    'model',
    'item',
    'index',
    'act',
    'return html`<b>${item.name}</b>`',
  );
  assert.deepEqual(draw('html', 0, 0, 0, 0, 0, { name: 'n' }, 0, 'act'), ['html', 'n', 'act']);
});

test('anything else is refused by name and left to the policy', () => {
  for (const args of [
    ['alert(1)'],
    ['$0', 'return $0.constructor($0)'],
    ['$0', 'return $0.constructor.constructor($0)'],
    ['event', 'element', 'return (event.constructor.constructor)'],
    ['event', 'element', 'return (alert(1))'],
    ['$0', '$1', 'return (async function() { alert(1)}).apply($1)'],
    ['html', 'item', 'return html`${alert(1)}`'],
    ["return window.Vaadin.Flow.loadOnDemand('x');alert(1)"],
  ]) {
    const { window, refused, made } = page();
    assert.throws(() => new window.Function(...args), EvalError);
    assert.equal(refused.length, 1);
    assert.deepEqual(made, [args.at(-1)]);
  }
});
