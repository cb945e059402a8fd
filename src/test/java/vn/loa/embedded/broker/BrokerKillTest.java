package vn.loa.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.loa.embedded.ChildJvm;

class BrokerKillTest {
    private static final int COMMANDS = 200;

    @TempDir
    Path directory;

    @Test
    void every_acknowledged_command_and_the_last_timetable_outlive_a_kill() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (ChildJvm process = ChildJvm.run(BrokerToKill.class, directory.toString())) {
            String url = url(process);
            try (TestClient pole = TestClient.connect(url, "r1", lasting())) {
                pole.subscribe("loa/1/w1/receivers/r1/command");
            }
            TestClient server = TestClient.connect(url, TestAccess.SERVER, TestAccess.passwordOf(TestAccess.SERVER));
            server.publish("loa/1/w1/timetable", "version 1", true);
            server.publish("loa/1/w1/timetable", "version 2", true);
            for (int number = 0; number < COMMANDS; number++) {
                server.publish("loa/1/w1/receivers/r1/command", "command " + number, false);
                acknowledged.add("command " + number);
            }
            process.kill();
            assertThat(server.isCutOff()).isTrue();
        }
        try (ChildJvm process = ChildJvm.run(BrokerToKill.class, directory.toString());
                TestClient pole = TestClient.connect(url(process), "r1", lasting())) {
            List<String> heard = new ArrayList<>();
            for (int number = 0; number < COMMANDS; number++) {
                heard.add(pole.next().text());
            }
            assertThat(heard).containsExactlyElementsOf(acknowledged);
            pole.subscribe("loa/1/w1/timetable");
            assertThat(pole.next()).isEqualTo(new TestClient.Heard("loa/1/w1/timetable", "version 2", true, 1));
        }
    }

    private static String url(ChildJvm process) throws Exception {
        return "tcp://127.0.0.1:" + process.lineAfter("port ");
    }

    private static MqttConnectionOptions lasting() {
        MqttConnectionOptions options = TestClient.options("r1", TestAccess.passwordOf("r1"));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(86_400L);
        return options;
    }
}
