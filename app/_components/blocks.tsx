// A document's blocks (lib/documents/blocks.ts) as HTML: what the PDF says, on the page. All text is literal.
import type { Block } from '@/lib/documents/blocks';
import { visible } from '@/lib/documents/visible';

interface Props {
  blocks: Block[];
  /** The level at which the document's own headings begin on this page. */
  level?: 2 | 3;
}

export function Blocks({ blocks, level = 2 }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change, its order is its identity
    <OneBlock key={index} block={block} level={level} />
  ));
}

function OneBlock({ block, level }: { block: Block; level: 2 | 3 }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level - 2 + level}` as 'h2' | 'h3' | 'h4';
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p>{visible(block.text)}</p>;
    case 'quote':
      return <blockquote className="quote">{visible(block.text)}</blockquote>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      );
    }
    case 'definitions':
      return (
        <dl className="definitions">
          {block.items.map((item) => (
            <div key={item.term}>
              <dt>{item.term}</dt>
              <dd>{item.href ? <a href={item.href}>{item.description}</a> : visible(item.description)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls within itself on a narrow screen, by keyboard too
        <section className="table-scroll" aria-label={block.caption} tabIndex={0}>
          <table>
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([first, ...rest]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, column) => (
                    <td key={block.columns[column + 1]} data-of={block.columns[column + 1]}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
    // Forms to print are not pages: they have no lines to write on here.
    case 'blank':
    case 'boxes':
      return <p>{block.label}</p>;
    case 'note':
      return (
        <div className="plain">
          <strong className="plain-label">{block.title}</strong>
          {block.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      );
  }
}
