// A board as the examples of @hello-pangea/dnd build it: a droppable a cell, a draggable a card, cards
// that are memoised as its documentation asks for.
import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd';
import { createElement as h, memo, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';

const Card = memo(function Card({ card, index }) {
  return h(Draggable, { draggableId: card.id, index }, (provided) =>
    h(
      'div',
      {
        ref: provided.innerRef,
        ...provided.draggableProps,
        ...provided.dragHandleProps,
        className: 'card',
        'data-card': card.id,
      },
      h('span', null, card.summary),
      card.signal && h('span', null, card.signal),
      h('span', { className: 'foot' }, h('a', { href: `#${card.key}` }, card.key), card.assignee),
    ),
  );
});

const Cards = memo(function Cards({ cards }) {
  return cards.map((card, index) => h(Card, { key: card.id, card, index }));
});

function Cell({ name, cards }) {
  return h(Droppable, { droppableId: name }, (provided) =>
    h(
      'div',
      {
        ref: provided.innerRef,
        ...provided.droppableProps,
        className: 'cell',
        'data-cell': name,
      },
      h(Cards, { cards }),
      provided.placeholder,
    ),
  );
}

function Board({ board }) {
  const [cells, setCells] = useState(board.cells);
  const onDragEnd = useCallback(({ source, destination }) => {
    if (!destination) return;
    setCells((before) => {
      const from = [...before[source.droppableId]];
      const [card] = from.splice(source.index, 1);
      const next = { ...before, [source.droppableId]: from };
      const to = [...next[destination.droppableId]];
      to.splice(destination.index, 0, card);
      return { ...next, [destination.droppableId]: to };
    });
  }, []);
  const { lanes, columns } = board;
  return h(
    DragDropContext,
    { onDragEnd },
    h(
      'main',
      { 'aria-busy': 'false', style: { '--columns': columns.length } },
      lanes.map((lane) =>
        h(
          'section',
          { key: lane },
          h('h2', null, lane),
          h(
            'div',
            { className: 'row' },
            columns.map((column) => {
              const name = `${lane}/${column}`;
              return h(Cell, { key: name, name, cards: cells[name] });
            }),
          ),
        ),
      ),
    ),
  );
}

const board = await (await fetch('cards.json')).json();
createRoot(document.getElementById('root')).render(h(Board, { board }));
