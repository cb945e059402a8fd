package vn.loa.staff;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Where the current request comes from.
 *
 * <p>It is the socket's other end. {@code X-Forwarded-For} is believed only when the operator has named the proxy with
 * {@code quarkus.http.proxy.proxy-address-forwarding} and {@code quarkus.http.proxy.trusted-proxies}: a header that anybody can
 * write is not an address.
 */
@ApplicationScoped
public class Caller {

    private final HttpServerRequest request;

    Caller(HttpServerRequest request) {
        this.request = request;
    }

    public String address() {
        return Optional.ofNullable(request.remoteAddress())
                .flatMap(address ->
                        Optional.ofNullable(address.hostAddress()).or(() -> Optional.ofNullable(address.host())))
                .orElse("?");
    }

    /** Whether the caller, or the trusted proxy before it, speaks https. */
    boolean isEncrypted() {
        return request.isSSL() || "https".equalsIgnoreCase(request.scheme());
    }
}
