package org.huying.problem;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what is refused as {@code application/problem+json} with a list of the fields that are wrong. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final DataSize largest;

    ProblemAdvice(MultipartConfigElement uploads) {
        largest = DataSize.ofBytes(uploads.getMaxFileSize());
    }

    /** A field that is wrong, and what to do about it. */
    record FieldError(String field, String message) {}

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        var field = refusal.field();
        return problem(
                HttpStatus.valueOf(refusal.reason().status()),
                refusal.getMessage(),
                field == null ? List.of() : List.of(new FieldError(field, refusal.getMessage())));
    }

    /** What is no refusal is a fault of ours: the log has it, whoever asked learns that it is not theirs. */
    @ExceptionHandler
    ProblemDetail unexpected(Exception exception) {
        return Refusals.in(exception).map(this::refused).orElseGet(() -> {
            log.error("unexpected", exception);
            return problem(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    Refusal.conflict("problem.unexpected").getMessage(),
                    List.of());
        });
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest()
                .body(refused(Refusal.invalid(
                        exception.getParameterName(), "problem.missing", exception.getParameterName())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                Refusal.invalid(exception.getRequestPartName(), "problem.missing", exception.getRequestPartName()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Refusal.tooLarge("file", "problem.tooLarge", largest.toMegabytes()));
    }

    /** The upload broke off, or there is no room to take it in. */
    @ExceptionHandler
    ProblemDetail brokenUpload(MultipartException exception) {
        // What is wrong with the upload itself has types of its own.
        if (exception.getMostSpecificCause().getClass() != IOException.class) {
            return refused(Refusal.invalid("file", "problem.brokenUpload"));
        }
        log.error("An upload could not be taken in", exception);
        return refused(Refusal.noStorage("problem.noRoom"));
    }

    @ExceptionHandler
    ProblemDetail wrongParameter(MethodArgumentTypeMismatchException exception) {
        return refused(
                Refusal.invalid(exception.getName(), "problem.wrongValue", allowed(exception.getRequiredType())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = exception.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        var detail = errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, detail, errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var refusal = exception.getCause() instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? Refusal.invalid(path(mapping), "problem.wrongValue", allowed(mapping))
                : Refusal.invalid("body", "problem.brokenJson");
        return ResponseEntity.badRequest().body(refused(refusal));
    }

    private ResponseEntity<Object> answer(Refusal refusal) {
        return ResponseEntity.status(refusal.reason().status()).body(refused(refusal));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String allowed(JsonMappingException mapping) {
        return mapping instanceof InvalidFormatException format ? allowed(format.getTargetType()) : "";
    }

    /** The values of an enumeration, or the name of the type that is asked for. */
    private static String allowed(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        return type.isEnum() ? Arrays.toString(type.getEnumConstants()) : type.getSimpleName();
    }

    private static ProblemDetail problem(HttpStatus status, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        return problem;
    }
}
