package vn.loa.link;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while receivers can be reached: the broker runs and this server is connected to it. */
@Readiness
@ApplicationScoped
class LinkHealth implements HealthCheck {

    private final Broker broker;
    private final Link link;

    LinkHealth(Broker broker, Link link) {
        this.broker = broker;
        this.link = link;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker")
                .withData("broker", broker.isUp() ? "up" : "down")
                .withData("connected", link.isConnected())
                .status(broker.isUp() && link.isConnected())
                .build();
    }
}
