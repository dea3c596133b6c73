import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import type { Operation } from '../configuration.ts';
import { setPersona, useWorkbench } from '../store.ts';

/** As in narrow.css: there the answer lies below what can be seen. */
const ONE_COLUMN = '(max-width: 760px)';

export interface OperationLoader {
  readonly load: (operation: Operation) => void;
  readonly run: (operation: Operation) => void;
}

/** Puts a saved operation into the editors, as its persona; in a new tab when the open one holds work of the user. */
export function useOperationLoader(): OperationLoader {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const defaultQuery = useGraphiQL((state) => state.defaultQuery);
  const { addTab, run, setOperationFacts } = useGraphiQLActions();

  const load = (operation: Operation): void => {
    if (queryEditor === undefined || variableEditor === undefined) return;
    const { operations, personas } = useWorkbench.getState();
    const untouched = ['', defaultQuery?.trim(), ...operations.map(({ document }) => document.trim())];
    if (!untouched.includes(queryEditor.getValue().trim())) addTab();
    queryEditor.setValue(operation.document);
    variableEditor.setValue(JSON.stringify(operation.variables, null, 2));
    // GraphiQL learns the operation's name with a delay; run() would send the name of the one before
    const documentAST = parse(operation.document);
    const definitions = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    setOperationFacts({ documentAST, operationName: definitions[0]?.name?.value, operations: definitions });
    if (personas.some(({ name }) => name === operation.persona)) setPersona(operation.persona);
  };

  return {
    load,
    run: (operation) => {
      load(operation);
      run();
      if (matchMedia(ONE_COLUMN).matches) document.querySelector('.pg-result')?.scrollIntoView();
    },
  };
}
