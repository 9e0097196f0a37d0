import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';

interface PartRecord {
  readonly id: string;
  readonly xml: string;
  readonly namespace: string;
}

const keyOf = (id: string): string => `xml/${id}`;

const recordsOf = (context: ModelContext): readonly PartRecord[] => context.grid.factKeys('xml/').map((key) => context.grid.fact(key) as PartRecord);

/**
 * The root element's namespace; `InvalidArgument` for what is not well-formed as far as a look at the tags tells:
 * every element closed in order, one root, no stray "<" or "&".
 */
export function namespaceOf(xml: string, location: string): string {
  const body = xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '').replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/<\?[^>]*\?>/g, '').trim();
  const fail = () => invalidArgument(location, 'The XML is not well-formed.');
  const open: string[] = [];
  let root: string | null = null;
  let position = 0;
  for (const tag of body.matchAll(/<(\/?)([\p{L}_][\p{L}\d_.:-]*)((?:\s+[\p{L}_][\p{L}\d_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu)) {
    const between = body.slice(position, tag.index);
    if (/</.test(between) || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(between + (tag[3] ?? '')) || (open.length === 0 && between.trim() !== '')) throw fail();
    position = tag.index + tag[0].length;
    if (tag[1] === '/') {
      if (open.pop() !== tag[2]) throw fail();
    } else {
      if (open.length === 0 && root !== null) throw fail();
      root ??= tag[0];
      if (tag[4] !== '/') open.push(tag[2] ?? '');
    }
  }
  if (root === null || open.length > 0 || body.slice(position).trim() !== '') throw fail();
  const prefix = /^<([\p{L}_][\p{L}\d_.-]*):/u.exec(root)?.[1];
  const declared = new RegExp(`\\sxmlns${prefix === undefined ? '' : `:${prefix}`}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root);
  return declared?.[1] ?? declared?.[2] ?? '';
}

const COLLECTION: Declaration<CustomXmlPartCollection> = {
  name: 'CustomXmlPartCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.text(0)),
    GetByNamespace: (self, args) => new ScopedParts(self.context, args.text(0)),
  },
};

export class CustomXmlPartCollection extends Collection<CustomXmlPart> {
  readonly context: ModelContext;
  constructor(context: ModelContext) {
    super();
    this.context = context;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly CustomXmlPart[] {
    return recordsOf(this.context).map((record) => new CustomXmlPart(this.context, record.id));
  }

  add(xml: string): CustomXmlPart {
    const { grid } = this.context;
    grid.mustWrite();
    const namespace = namespaceOf(xml, 'CustomXmlPartCollection.add');
    const id = grid.newId('xml');
    grid.setFact(keyOf(id), { id, xml, namespace } satisfies PartRecord);
    return new CustomXmlPart(this.context, id);
  }
}

const SCOPED: Declaration<ScopedParts> = {
  name: 'CustomXmlPartScopedCollection',
  properties: {},
  methods: {
    GetOnlyItem: (self) => {
      const only = self.only();
      if (!only) throw itemNotFound('CustomXmlPartScopedCollection.getOnlyItem');
      return only;
    },
    GetOnlyItemOrNullObject: (self) => self.only(),
  },
};

class ScopedParts extends Collection<CustomXmlPart> {
  private readonly context: ModelContext;
  private readonly namespace: string;
  constructor(context: ModelContext, namespace: string) {
    super();
    this.context = context;
    this.namespace = namespace;
  }

  protected get declaration(): Declaration<this> {
    return SCOPED;
  }

  items(): readonly CustomXmlPart[] {
    return recordsOf(this.context).filter((record) => record.namespace === this.namespace).map((record) => new CustomXmlPart(this.context, record.id));
  }

  only(): CustomXmlPart | null {
    const items = this.items();
    return items.length === 1 ? (items[0] ?? null) : null;
  }
}

const PART: Declaration<CustomXmlPart> = {
  name: 'CustomXmlPart',
  properties: { Id: { get: (self) => self.id }, NamespaceUri: { get: (self) => self.record.namespace } },
  methods: {
    GetXml: (self) => self.record.xml,
    SetXml: (self, args) => self.setXml(args.text(0)),
    Delete: (self) => self.delete(),
  },
};

export class CustomXmlPart extends RemoteObject {
  private readonly context: ModelContext;
  readonly id: string;
  constructor(context: ModelContext, id: string) {
    super();
    this.context = context;
    this.id = id;
  }

  protected get declaration(): Declaration<this> {
    return PART;
  }

  override identity() {
    return { Id: this.id };
  }

  get record(): PartRecord {
    const record = this.context.grid.fact(keyOf(this.id)) as PartRecord | undefined;
    if (!record) throw itemNotFound('CustomXmlPart');
    return record;
  }

  setXml(xml: string): void {
    this.context.grid.mustWrite();
    const { record } = this;
    this.context.grid.setFact(keyOf(this.id), { ...record, xml, namespace: namespaceOf(xml, 'CustomXmlPart.setXml') });
  }

  delete(): void {
    this.context.grid.mustWrite();
    this.context.grid.setFact(keyOf(this.record.id), undefined);
  }
}
