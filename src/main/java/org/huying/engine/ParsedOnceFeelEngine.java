package org.huying.engine;

import camundajar.impl.scala.util.Either;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.util.ConcurrentLruCache;

/** FEEL as the engine brings it, except that it keeps what it has parsed: a table's cells are texts that stay the same. */
@SuppressWarnings("deprecation") // the successor of these methods is not what the process engine calls
class ParsedOnceFeelEngine extends FeelEngine {

    /** More cells than all our tables have; analysts who try drafts push the oldest out. */
    private static final int KEPT = 20_000;

    private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> unaryTests =
            new ConcurrentLruCache<>(KEPT, super::parseUnaryTests);

    private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions =
            new ConcurrentLruCache<>(KEPT, super::parseExpression);

    ParsedOnceFeelEngine(FunctionProvider functions, ValueMapper values) {
        super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
        return unaryTests.get(expression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String expression) {
        return expressions.get(expression);
    }
}
