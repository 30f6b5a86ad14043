package org.huying.model;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What models may say in expressions: a bean, a variable, a comparison of one with a value, or a method of a bean with
 * variables as arguments. Anything richer is a decision table.
 */
final class ExpressionRules {

    static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+)( == '[^']*')?}");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(\\w+)( == '[^']*')?");
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");
    private static final Pattern GIVEN = Pattern.compile("(execution|task)(\\.\\w+)?");

    private final Code code;
    private final Breaches breaches;

    ExpressionRules(Code code, Breaches breaches) {
        this.code = code;
        this.breaches = breaches;
    }

    void checkAll(String xml) {
        var expressions = EXPRESSION.matcher(xml);
        while (expressions.find()) {
            check(expressions.group(1));
        }
    }

    /** Whether the expression names a bean of that type. */
    void checkBean(String id, String expression, Class<?>... oneOf) {
        var name = expression.replaceAll("[${}]", "");
        var type = code.beans().get(name);
        breaches.require(
                type != null && Arrays.stream(oneOf).anyMatch(wanted -> wanted.isAssignableFrom(type)),
                "%s: %s is no bean that can do this",
                id,
                expression);
    }

    private void check(String expression) {
        var method = METHOD.matcher(expression);
        var name = NAME.matcher(expression);
        if (method.matches()) {
            checkMethod(method.group(1), method.group(2), method.group(3));
        } else if (name.matches()) {
            checkName(name.group(1));
        } else {
            breaches.require(
                    GIVEN.matcher(expression).matches(), "%s: is richer than an expression may be", expression);
        }
    }

    private void checkMethod(String bean, String method, String argumentList) {
        var arguments = argumentList.isBlank() ? new String[0] : argumentList.split("\\s*,\\s*");
        var type = code.beans().get(bean);
        breaches.require(type != null, "%s.%s: there is no bean \"%s\"", bean, method, bean);
        if (type != null) {
            breaches.require(
                    Modifier.isPublic(type.getModifiers())
                            && Arrays.stream(type.getMethods())
                                    .anyMatch(found -> found.getName().equals(method)
                                            && found.getParameterCount() == arguments.length),
                    "%s.%s: is no public method of a public class with %d arguments",
                    bean,
                    method,
                    arguments.length);
        }
        Arrays.stream(arguments)
                .filter(argument -> !GIVEN.matcher(argument).matches())
                .forEach(this::checkName);
    }

    private void checkName(String name) {
        breaches.require(
                code.names().contains(name)
                        || code.beans().containsKey(name)
                        || GIVEN.matcher(name).matches(),
                "%s: is neither a bean nor a variable that the code declares",
                name);
    }
}
